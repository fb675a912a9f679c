/** The front step: joins the pieces. Nothing imports it. */
import { QueryClient } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { todayInLondon } from './clock.ts'
import { App } from './ui/App.tsx'
import './ui/styles/main.scss'

if (import.meta.env.DEV && import.meta.env.VITE_API_BASE_URL === undefined) {
  const { startPretendServer } = await import('../mocks/browser.ts')
  await startPretendServer()
}

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<App client={new QueryClient()} today={todayInLondon()} />)
