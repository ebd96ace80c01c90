/** The little XML that workbook parts need: tags with attributes, text with the five entities. No document types. */
import { refuse } from './refuse';

export interface XmlTag {
  /** Local name without prefix. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  closing: boolean;
  selfClosing: boolean;
  /** Index of `<` and index behind `>`. */
  start: number;
  end: number;
}

const TAG = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Tags in order. Comments, processing instructions and CDATA are not tags. */
export function* tagsOf(xml: string): Generator<XmlTag> {
  const pattern = new RegExp(TAG);
  for (let found = pattern.exec(xml); found; found = pattern.exec(xml)) {
    const [whole, slash = '', name = '', attributes = '', end = ''] = found;
    yield {
      name,
      attributes: attributesOf(attributes),
      closing: slash === '/',
      selfClosing: end === '/',
      start: found.index,
      end: found.index + whole.length,
    };
  }
}

/** Attributes by local name: `r:id` is `id` only where no plain `id` stands beside it. */
export function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    const value = decodeXml(double ?? single ?? '');
    attributes[name] = value;
    const local = name.slice(name.indexOf(':') + 1);
    if (local !== name) attributes[local] ??= value;
  }
  return attributes;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Entities, CDATA, and `_x000D_` of Office. An entity that only a document type could declare is refused. */
export function decodeXml(text: string): string {
  if (!text.includes('&') && !text.includes('_x') && !text.includes('<![CDATA[')) return text;
  return text
    .replace(
      /<!\[CDATA\[([\s\S]*?)\]\]>|&([^;\s<&]{0,12});?/g,
      (whole, cdata: string | undefined, entity: string) => {
        if (cdata !== undefined) return cdata;
        const decoded = entity.startsWith('#') ? numericEntity(entity) : NAMED[entity];
        if (decoded === undefined) throw refuse('fileBroken', `entity ${whole.slice(0, 20)}`);
        return decoded;
      },
    )
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function numericEntity(entity: string): string | undefined {
  const code = /^#x/i.test(entity) ? parseInt(entity.slice(2), 16) : parseInt(entity.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Text of all `<t>` inside a string item, without the phonetic guides (`rPh`) printed above it. */
export function textOfStringItem(xml: string): string {
  const bare = xml.includes('rPh') ? xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '') : xml;
  let text = '';
  for (const [, inner = ''] of bare.matchAll(/<(?:\w+:)?t(?:\s[^<>]*[^/<>])?>([\s\S]*?)<\/(?:\w+:)?t>/g)) {
    text += decodeXml(inner);
  }
  return text;
}
