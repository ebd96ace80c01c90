/**
 * Reads the HTML string of a paper document into nodes, without innerHTML: the page's Trusted Types policy
 * allows no HTML sink at all. It understands exactly what React's static rendering writes (quoted attributes,
 * five entities and numeric ones, void elements); whatever could act (scripts, frames, handlers) is left out.
 */
const tokenPattern =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|<\/([a-z][\w-]*)\s*>|<([a-z][\w:-]*)((?:"[^"]*"|[^">])*)>|[^<]+/giy;
const attributePattern = /([a-z_:][\w:.-]*)(?:="([^"]*)")?/gi;
const voidElements = new Set(['br', 'hr', 'img', 'col', 'wbr', 'meta', 'link', 'input']);
const bannedElements = new Set([
  'script',
  'iframe',
  'object',
  'embed',
  'link',
  'base',
  'form',
  'input',
  'meta',
]);
const svgNamespace = 'http://www.w3.org/2000/svg';

export interface ParsedPaper {
  /** Class attribute of <body>. */
  readonly bodyClass: string;
  /** Text of all <style> elements. */
  readonly css: string;
  readonly nodes: DocumentFragment;
}

/** Maps the address of a picture in the string to one the page may load, or undefined to leave it out. */
export type ResolveImage = (address: string) => string | undefined;

/** Builds the body of `html` as nodes of `page`; the style comes back as text. */
export function parsePaper(html: string, page: Document, resolveImage: ResolveImage): ParsedPaper {
  const nodes = page.createDocumentFragment();
  const stack: { readonly name: string; readonly node: ParentNode & Node }[] = [];
  let bodyClass = '';
  let css = '';
  let rawUntil: string | undefined;

  tokenPattern.lastIndex = 0;
  for (let found = tokenPattern.exec(html); found !== null; found = tokenPattern.exec(html)) {
    const [text, closed, opened, attributeText = ''] = found;
    const parent = stack.at(-1)?.node ?? nodes;
    if (closed !== undefined) {
      const at = stack.map((open) => open.name).lastIndexOf(closed.toLowerCase());
      if (at >= 0) stack.length = at;
    } else if (opened !== undefined) {
      const name = opened.toLowerCase();
      const attributes = readAttributes(attributeText);
      if (name === 'body') bodyClass = attributes.get('class') ?? '';
      if (name === 'style' || name === 'title' || name === 'script') {
        rawUntil = `</${name}`;
        const end = html.toLowerCase().indexOf(rawUntil, tokenPattern.lastIndex);
        const raw = html.slice(tokenPattern.lastIndex, end < 0 ? undefined : end);
        if (name === 'style') css += raw;
        tokenPattern.lastIndex = end < 0 ? html.length : end;
        continue;
      }
      if (name === 'html' || name === 'head' || name === 'body' || bannedElements.has(name)) continue;
      const isSvg = name === 'svg' || (parent instanceof Element && parent.namespaceURI === svgNamespace);
      const element = isSvg ? page.createElementNS(svgNamespace, opened) : page.createElement(name);
      setAttributes(element, attributes, resolveImage);
      parent.appendChild(element);
      if (!voidElements.has(name) && !attributeText.trimEnd().endsWith('/'))
        stack.push({ name, node: element });
    } else if (!text.startsWith('<!')) {
      parent.appendChild(page.createTextNode(decode(text)));
    }
  }
  return { bodyClass, css, nodes };
}

function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(attributePattern))
    attributes.set(name, decode(value));
  return attributes;
}

function setAttributes(element: Element, attributes: Map<string, string>, resolveImage: ResolveImage): void {
  for (const [name, value] of attributes) {
    if (/^on/i.test(name) || name === 'srcdoc' || name === 'href' || name === 'xlink:href') continue;
    if (name === 'style') {
      // Through the object model: the policy refuses style attributes, not styles set by script.
      if (element instanceof HTMLElement || element instanceof SVGElement) element.style.cssText = value;
    } else if (name === 'src') {
      const address = resolveImage(value);
      if (address !== undefined) element.setAttribute('src', address);
    } else {
      element.setAttribute(name, value);
    }
  }
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

function decode(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const code = name[1]?.toLowerCase() === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
