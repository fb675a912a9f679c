/** Where the list of metrics stands, below the API's address. */
export const METRIC_LIST_PATH = 'api/v1/metrics.json'
