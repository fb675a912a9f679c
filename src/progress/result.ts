/** An answer, or what is wrong. Nothing in this module throws on outside input. */
export type Result<Value, Fault> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: Fault }

export const good = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value })
export const bad = <Fault>(fault: Fault): { readonly ok: false; readonly fault: Fault } => ({ ok: false, fault })
