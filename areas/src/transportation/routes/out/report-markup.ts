import { escaped } from './markup.ts';

/** Sentences one under the other. */
export const list = (items: readonly string[]): string =>
  `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;

/** A table whose columns after the first are figures. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[], tag: 'td' | 'th'): string =>
    `<tr>${row.map((cell, at) => `<${tag}${at === 0 ? '' : ' class="n"'}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  const body = rows.map((row) => cells(row, 'td')).join('\n');
  return `<div class="wide"><table><thead>${cells(head, 'th')}</thead><tbody>${body}</tbody></table></div>`;
}

export const paragraph = (kind: string, text: string): string => `<p class="${kind}">${escaped(text)}</p>`;
