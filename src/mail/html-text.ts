import { convert, type HtmlToTextOptions } from 'html-to-text'
import { fenceHtml } from './fence-html.ts'

const options: HtmlToTextOptions = {
  wordwrap: false,
  baseElements: { selectors: [] },
  limits: { maxDepth: 200, maxChildNodes: 20_000, ellipsis: '…' },
  selectors: [
    {
      selector: 'a',
      options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['<', '>'], ignoreHref: false },
    },
    { selector: 'img', format: 'skip' },
    { selector: 'title', format: 'skip' },
    { selector: 'h1', options: { uppercase: false } },
    { selector: 'h2', options: { uppercase: false } },
    { selector: 'h3', options: { uppercase: false } },
    { selector: 'h4', options: { uppercase: false } },
    { selector: 'h5', options: { uppercase: false } },
    { selector: 'h6', options: { uppercase: false } },
    { selector: 'p', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'td', format: 'inlineSurround', options: { suffix: ' ' } },
    { selector: 'th', format: 'inlineSurround', options: { suffix: ' ' } },
    { selector: '[style*="display:none"i]', format: 'skip' },
    { selector: '[style*="display: none"i]', format: 'skip' },
  ],
}

/** Plain text of a mail's HTML: without pictures, scripts and what its author hid; links show where they lead. No more than `maximumLength` characters of HTML are read. */
export function htmlText(
  html: string,
  maximumLength: number,
): { readonly text: string; readonly isCut: boolean } {
  const light = html.replace(/(["'(])data:[^"')\s>]{100,}/gi, '$1')
  const isCut = light.length > maximumLength
  const text = convert(fenceHtml(light.slice(0, maximumLength)), options)
  return { text: tidy(text), isCut }
}

/** Layout tables leave blanks and empty lines behind. */
function tidy(text: string): string {
  const lines = text.replaceAll('\u00a0', ' ').split('\n')
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
