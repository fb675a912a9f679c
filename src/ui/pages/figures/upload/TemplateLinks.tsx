/** STUB */
export const TemplateLinks = (_: { readonly text: string; readonly id: string }) => null
