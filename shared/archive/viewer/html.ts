/** Text -> HTML. The page shows titles typed by people: nothing of them may become markup. */
const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);
}

/** Path below `data/` -> relative link from the package's root. */
export function hrefOf(path: string): string {
  return ['data', ...path.split('/')].map(encodeURIComponent).join('/');
}

/** A value inside a script element: `<` must not end the element, U+2028/2029 were line ends in old engines. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
