/** P-13 党员先锋岗标识牌 as plain words, one face of a sign. */
import type { PioneerPost } from '../../../shared/schema/member-life';
import type { RosterEntry } from '../../../shared/domain/roster';
import { postWords } from '../../../shared/words/domain';
import { oneLine } from '../text/printable';

export interface DeskSign {
  readonly name: string;
  /** 应急救护科 科长 and below it the post in the Party; at most two lines. */
  readonly roles: readonly string[];
  readonly title: string;
  readonly pledge: string;
}

export interface DeskSignInput {
  readonly entry: RosterEntry;
  readonly post: Pick<PioneerPost, 'title' | 'pledge'>;
}

/** No number, no birth date: the sign stands in front of visitors. */
export function deskSign({ entry, post }: DeskSignInput): DeskSign {
  const { person, posts, group } = entry;
  const [department, jobTitle] = [oneLine(person.department), oneLine(person.jobTitle)];
  // 办公室主任 of 办公室 is said once.
  const job = jobTitle.startsWith(department) ? jobTitle : `${department}　${jobTitle}`.trim();
  const party = [...new Set(posts.map((one) => postWords[one.post]))].join('、');
  const grouped = group === undefined ? '' : party.replace('党小组', oneLine(group.name));
  return {
    name: oneLine(person.name),
    roles: [job, grouped || party].filter((line) => line !== ''),
    title: oneLine(post.title),
    pledge: oneLine(post.pledge),
  };
}
