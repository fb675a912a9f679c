/**
 * A page is `late.tsx` in its folder, a file that is sent for when it is wanted; or `page.tsx`, which comes with the
 * rest, where it is little more than what every page has.
 */
import type { ComponentType } from 'react'
import type { PageProps } from '../pages/page-props.ts'

export type PageFile = { readonly Page: ComponentType<PageProps> }
