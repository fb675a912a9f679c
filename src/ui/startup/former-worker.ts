/**
 * This site has no worker. One that stands between its pages and their host is left from something else that once ran on
 * this address, such as the pretend server of a development machine.
 */
export async function removeFormerWorker(site: string): Promise<void> {
  try {
    for (const one of await navigator.serviceWorker.getRegistrations())
      if (new URL(one.scope).pathname === site) await one.unregister()
  } catch {
    // Where workers are not to be had, there is none.
  }
}
