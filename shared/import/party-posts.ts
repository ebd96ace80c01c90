/** 党内职务 as one text: 支部书记, 组织委员兼宣传委员, 第一党小组组长. Stored as words joined by 、. */
import type { PostCode } from '../schema/branch';
import { postWords } from '../words/domain';
import { compact } from './plain-text';

export interface PostName {
  body: 'committee' | 'group';
  post: PostCode;
}

/** Longer names first: 副书记 contains 书记, 副组长 contains 组长. */
const POST_PATTERNS: readonly (readonly [RegExp, PostName])[] = [
  [/副书记/, { body: 'committee', post: 'deputySecretary' }],
  [/书记/, { body: 'committee', post: 'secretary' }],
  [/组织委员/, { body: 'committee', post: 'organizationOfficer' }],
  [/宣传委员/, { body: 'committee', post: 'publicityOfficer' }],
  [/纪检委员|纪律检查委员/, { body: 'committee', post: 'disciplineOfficer' }],
  [/青年委员/, { body: 'committee', post: 'youthOfficer' }],
  [/群众委员|群工委员/, { body: 'committee', post: 'massesOfficer' }],
  [/统战委员/, { body: 'committee', post: 'unitedFrontOfficer' }],
  [/副组长/, { body: 'group', post: 'deputyGroupLeader' }],
  [/组长/, { body: 'group', post: 'groupLeader' }],
  [/^(支部)?(保密)?委员$|^支委$/, { body: 'committee', post: 'otherOfficer' }],
];

/** Posts named in the text, in its order, and the parts that name none. */
export function readPosts(text: string): { posts: PostName[]; unknown: string[] } {
  const posts: PostName[] = [];
  const unknown: string[] = [];
  for (const part of splitPosts(compact(text))) {
    const found = POST_PATTERNS.find(([pattern]) => pattern.test(part))?.[1];
    if (!found) unknown.push(part);
    else if (!posts.some((post) => post.post === found.post)) posts.push(found);
  }
  return { posts, unknown };
}

/** 组织、宣传委员 means two posts: the word 委员 belongs to both. */
function splitPosts(text: string): string[] {
  const parts = text.split(/[、,，/;；兼和及]+/).filter(Boolean);
  return parts.map((part, index) => {
    const isShort = /^(组织|宣传|纪检|青年|群众|统战)$/.test(part);
    return isShort && parts.slice(index + 1).some((later) => later.endsWith('委员')) ? `${part}委员` : part;
  });
}

export function writePosts(posts: readonly PostName[]): string {
  return posts.map((post) => postWords[post.post]).join('、');
}
