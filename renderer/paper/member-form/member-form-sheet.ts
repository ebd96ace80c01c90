/** P-05 党员基本信息采集表 as plain texts: one person as of one day. Sanctions never stand here. */
import { coverNumbers, coverPhone } from '../../../shared/domain/cover-numbers';
import {
  covers,
  dayOfInstant,
  formatDateZh,
  formatPartialDateZh,
  fullYearsBetween,
  partialDateRange,
  type Instant,
} from '../../../shared/domain/dates';
import { maskIdNumber } from '../../../shared/domain/id-number';
import { isCollected, type Collected } from '../../../shared/domain/member-collect';
import { isInCircumstance, workOf } from '../../../shared/domain/member-life';
import type { MemberLife } from '../../../shared/domain/member-life-file';
import { categoryOn } from '../../../shared/domain/roster';
import type { Branch } from '../../../shared/schema/branch';
import type { Education } from '../../../shared/schema/member';
import {
  genderWords,
  memberCategoryWords,
  postCategoryWords,
  postWords,
  statusWords,
} from '../../../shared/words/domain';
import { memberFormPaperWords as words } from '../../../shared/words/member-paper';
import { oneLine } from '../text/printable';

export interface MemberFormInput {
  branch: Pick<Branch, 'fullName'>;
  life: MemberLife;
  /** What the branch collects; a field that is switched off and empty says so. */
  collected: Collected;
  /** `covered`: numbers as 110105********002X; `full`: as they are, and the sheet says so. */
  numbers: 'covered' | 'full';
  now: Instant;
}

/** Texts of the cells by name; '' is left free to be written in by hand. */
export interface MemberFormSheet {
  name: string;
  day: string;
  cells: Readonly<Record<string, string>>;
  isMobile: boolean;
  /** `attachment:<sha512>`; undefined leaves the frame for a photo to be pasted in. */
  photo: string | undefined;
}

const blank = '';

export function memberFormSheet(input: MemberFormInput): MemberFormSheet {
  const { life, collected, numbers, now } = input;
  const { person, member } = life;
  const today = dayOfInstant(now);
  const isFull = numbers === 'full';
  const category = categoryOn(member, today);
  const fullDate = member.fullMemberDate;
  const years =
    category === 'fullMember' && fullDate
      ? fullYearsBetween(partialDateRange(fullDate).first, today)
      : undefined;
  const status = life.statusSpans.find(
    (span) => covers(span, today) && span.status !== 'probationWithinParty',
  )?.status;
  const work = workOf(person);
  const groupId = life.groupSpans.find((span) => covers(span, today))?.groupId;
  const arrival = life.memberships.filter((span) => span.fromHow === 'transferIn').at(-1);
  const placed = (key: 'nativePlace' | 'homeAddress', value: string | undefined): string =>
    value ?? (isCollected(collected, key, value) ? blank : words.notCollected);
  // A number typed into a remark is not handed out either.
  const remark = member.note ?? blank;
  const cells: Record<string, string> = {
    gender: person.gender ? genderWords[person.gender] : blank,
    ethnicity: person.ethnicity ?? blank,
    birthDate: formatPartialDateZh(person.birthDate),
    nativePlace: placed('nativePlace', person.nativePlace),
    idNo: person.idNo ? (isFull ? person.idNo : maskIdNumber(person.idNo)) : blank,
    mobile: person.mobile ? (isFull ? person.mobile : coverPhone(person.mobile)) : blank,
    homeAddress: placed('homeAddress', person.homeAddress),
    workStart: formatPartialDateZh(person.workStart),
    postCategory: work.postCategory ? postCategoryWords[work.postCategory] : blank,
    ...educationCells('full', person.fullTimeEdu),
    ...educationCells('service', person.inServiceEdu),
    workUnit: [work.workUnit, work.department, work.jobTitle].filter(Boolean).join('　'),
    professionalTitle: person.professionalTitle ?? blank,
    category: memberCategoryWords[category],
    status: status ? statusWords[status] : words.normal,
    partyAge: years === undefined || years < 0 ? blank : words.years(years),
    joinDate: formatPartialDateZh(member.joinDate),
    fullMemberDate: category === 'probationaryMember' ? words.inProbation : formatPartialDateZh(fullDate),
    sponsors: member.sponsors ?? blank,
    joinBranch: member.joinBranch ?? blank,
    posts: life.posts
      .filter((post) => covers(post, today))
      .map((post) => postWords[post.post])
      .join('、'),
    group: life.partyGroups.find(({ id }) => id === groupId)?.name ?? blank,
    transferIn: formatPartialDateZh(arrival?.from),
    fromOrg: arrival?.fromOrg ?? blank,
    // The day of joining without its year.
    politicalBirthday:
      member.joinDate?.length === 10 ? formatDateZh(member.joinDate).replace(/^\d+年/, '') : blank,
    note: isFull ? remark : coverNumbers(remark),
  };
  const portrait = life.attachments.filter(({ kind }) => kind === 'portrait').at(-1);
  return {
    name: oneLine(person.name),
    day: formatDateZh(today),
    cells: Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, oneLine(text)])),
    isMobile: isInCircumstance('mobile', member, life.circumstances, today),
    photo: portrait && `attachment:${portrait.sha512}`,
  };
}

function educationCells(prefix: string, education: Education | undefined): Record<string, string> {
  return {
    [`${prefix}.level`]: education?.level ?? blank,
    [`${prefix}.degree`]: education?.degree ?? blank,
    [`${prefix}.gradOn`]: formatPartialDateZh(education?.gradOn),
    [`${prefix}.school`]: [education?.school, education?.major].filter(Boolean).join('　'),
  };
}
