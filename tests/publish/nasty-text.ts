/** Text that has broken pages, feeds and spreadsheets elsewhere. */
export const MARKUP = [
  '<script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<!--<script>',
  ']]><x/>',
  '<![CDATA[x]]>',
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  'Fish & chips &amp; peas &#60;b&#62;',
  '&undefined;',
  '<?xml version="1.0"?>',
  '\u2028 and \u2029',
] as const

/** Characters that no XML document may hold, written as references or not. */
export const FORBIDDEN_IN_XML = [
  '\u0000',
  '\u0007',
  '\u000B',
  '\u001B',
  '\uFFFE',
  '\uFFFF',
  '\uD800',
  '\uDC00',
] as const

/** What OWASP, Google Sheets and LibreOffice are known to take for a formula, in all widths. */
export const FORMULAS = [
  '=1+1',
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("https://evil.example","click")',
  '+44 20 7946 0000',
  '-2+3+cmd|calc!A0',
  '@SUM(1+1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '\u00A0=1+1',
  '\uFEFF=1+1',
  '\u200B=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  '﹦1',
  '﹢1',
  '﹣1',
  '﹫SUM(1)',
  '\tplain',
  '\rplain',
  '\nplain',
] as const
