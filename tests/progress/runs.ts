/** How often each law is tried: a thousand times, unless mutation testing asks for less. */
export const RUNS = Number(process.env['LAW_RUNS'] ?? 1000)
