import { render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { Layout } from '../../../src/ui/app/Layout.tsx'

afterEach(() => vi.unstubAllEnvs())

it.each([
  ['', /^\.?\/api\/v1\/metrics\.json$/],
  ['https://figures.example.gov.uk/tea', /^https:\/\/figures\.example\.gov\.uk\/tea\/api\/v1\/metrics\.json$/],
])('with the API at "%s" the footer leads to the record that the page is made from', (base, address) => {
  vi.stubEnv('VITE_API_BASE_URL', base)
  render(<Layout control={null}>Words</Layout>)
  expect(screen.getByRole('link', { name: 'The record as JSON' })).toHaveAttribute(
    'href',
    expect.stringMatching(address),
  )
})
