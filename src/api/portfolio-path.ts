/** The path of the portfolio below the address of the API. It is made from the record, and published beside it. */
export const PORTFOLIO_PATH = 'api/v1/portfolio.json'
