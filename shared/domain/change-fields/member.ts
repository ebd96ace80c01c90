/** How the fields of a member: person, file, membership, status, group read in 变更记录. */
import type { ArrivalLetter, Education, TransferLetter } from '../../schema/member';
import { changeValueWords as words } from '../../words/change-values';
import {
  genderWords,
  identityWords,
  leftHowWords,
  memberCategoryWords,
  postCategoryWords,
  statusWords,
} from '../../words/domain';
import {
  coded,
  coveredWhen,
  day,
  flag,
  format,
  instant,
  named,
  paragraphs,
  partialDay,
  plain,
  span,
  type FormatRow,
  type FormatsOf,
} from '../change-formats';
import { coverContact, coverPhone } from '../cover-numbers';
import { formatDateZh, formatPartialDateZh } from '../dates';
import { maskIdNumber } from '../id-number';

/** 留党察看 is a sanction: neither that it is one, nor since when, nor by which document. */
const isSanction = ({ status }: FormatRow): boolean => status === 'probationWithinParty';
const phone = format<string>(coverPhone);
const contact = format<string>(coverContact);
const education = format<Education>(({ level, degree, school, major, gradOn }) =>
  [level, degree, school, major, formatPartialDateZh(gradOn)].filter(Boolean).join(words.between),
);

/** A transfer's letter and receipt, one fact a line. */
function letterLines(letter: Partial<TransferLetter & ArrivalLetter>): string[] {
  const { letter: say } = words;
  const { letterNo, letterOn, toOrg, validUntil, duesPaidThrough, receiptOn, receiptSentOn } = letter;
  return [
    letterNo && say.no(letterNo),
    letterOn && say.on(formatDateZh(letterOn)),
    toOrg && say.to(toOrg),
    validUntil && say.validUntil(formatDateZh(validUntil)),
    duesPaidThrough && say.dues(formatPartialDateZh(duesPaidThrough)),
    receiptOn && say.receiptOn(formatDateZh(receiptOn)),
    receiptSentOn && say.receiptSentOn(formatDateZh(receiptSentOn)),
  ].filter((line): line is string => line !== undefined && line !== '');
}

export const memberFormats: FormatsOf<
  'persons' | 'members' | 'memberships' | 'statusSpans' | 'groupSpans' | 'fileMerges'
> = {
  persons: {
    name: plain,
    identity: coded(identityWords),
    gender: coded(genderWords),
    ethnicity: plain,
    idNo: format(maskIdNumber),
    birthDate: partialDay,
    nativePlace: plain,
    birthPlace: plain,
    fullTimeEdu: education,
    inServiceEdu: education,
    workUnit: plain,
    department: plain,
    jobTitle: plain,
    rank: plain,
    professionalTitle: plain,
    postCategory: coded(postCategoryWords),
    workStart: partialDay,
    mobile: phone,
    phone,
    homeAddress: plain,
    emergencyContact: contact,
    erasedAt: instant,
  },
  members: {
    personId: named,
    category: coded(memberCategoryWords),
    joinDate: partialDay,
    joinBranch: plain,
    sponsors: plain,
    fullMemberDate: partialDay,
    rejoinDate: partialDay,
    duesPaidThrough: partialDay,
    archiveLocation: plain,
    isLeader: flag,
    isMobile: flag,
    isLost: flag,
    exemptBasis: plain,
    note: paragraphs,
    deletedAt: instant,
    erasedAt: instant,
  },
  memberships: {
    memberId: named,
    ...span,
    fromHow: coded(words.fromHow),
    fromOrg: plain,
    toHow: coded(words.toHow),
    toOrg: plain,
    letterNo: plain,
    arrival: format(letterLines),
    transfer: format(letterLines),
  },
  statusSpans: {
    memberId: named,
    status: coveredWhen(isSanction, coded(statusWords)),
    leftHow: coded(leftHowWords),
    from: coveredWhen(isSanction, day),
    to: coveredWhen(isSanction, day),
    docNo: coveredWhen(isSanction, plain),
  },
  groupSpans: { memberId: named, groupId: named, ...span },
  fileMerges: { keptPersonId: named, at: instant, undoneAt: instant },
};
