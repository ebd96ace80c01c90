import type { ReactNode } from 'react';
import { coverPhone } from '../../../../shared/domain/cover-numbers';
import { dayOfInstant, formatPartialDateZh, type CalendarDate } from '../../../../shared/domain/dates';
import { maskIdNumber } from '../../../../shared/domain/id-number';
import type { StoredFile } from '../../../../shared/domain/member-file';
import { circumstanceFactsOn } from '../../../../shared/domain/member-life';
import type { Education } from '../../../../shared/schema/member';
import { circumstanceWords, postCategoryWords } from '../../../../shared/words/domain';
import {
  erasedFileWords,
  memberFieldWords as fields,
  memberPanelWords as words,
} from '../../../../shared/words/members';
import { useLook } from '../../../actions/use-look';
import { DescriptionList } from '../../../ui/layout/DescriptionList';
import { Notice } from '../../../ui/feedback/Notice';
import { MaskedValue } from '../../../ui/field/MaskedValue';

/** How long an uncovered number stays readable. */
const COVER_AFTER_MS = 30_000;

/** The facts people ask for most, in the order of the printed roster; numbers stay covered. */
export function BasicsTab({ file, today }: { readonly file: StoredFile; readonly today: CalendarDate }) {
  const { person, member } = file;
  const look = useLook(person.id);
  const flags = [
    ...(member.isLeader === true ? [fields.isLeader] : []),
    ...circumstanceFactsOn(member, file.circumstances, today).map(({ kind, row }) =>
      words.flagSince(circumstanceWords[kind], row?.from),
    ),
  ];
  const erasedAt = person.erasedAt ?? member.erasedAt;
  return (
    <>
      {erasedAt === undefined ? null : (
        <div style={{ marginBottom: 12 }}>
          <Notice tone="info" announce={false}>
            {erasedFileWords.since(dayOfInstant(erasedAt))}
          </Notice>
        </div>
      )}
      <DescriptionList
        items={[
          {
            id: 'idNo',
            label: fields.idNo,
            value:
              person.idNo &&
              covered(fields.idNo, person.idNo, maskIdNumber(person.idNo), () => look('idNo', person.idNo)),
            isWide: true,
          },
          {
            id: 'mobile',
            label: fields.mobile,
            value:
              person.mobile &&
              covered(fields.mobile, person.mobile, coverPhone(person.mobile), () =>
                look('mobile', person.mobile),
              ),
            isWide: true,
          },
          { id: 'join', label: fields.joinDate, value: formatPartialDateZh(member.joinDate) },
          {
            id: 'full',
            label: fields.fullMemberDate,
            value:
              member.category === 'probationaryMember'
                ? words.inProbation
                : formatPartialDateZh(member.fullMemberDate),
          },
          {
            id: 'postCategory',
            label: fields.postCategory,
            value: person.postCategory && postCategoryWords[person.postCategory],
          },
          { id: 'jobTitle', label: fields.jobTitle, value: person.jobTitle },
          { id: 'education', label: words.education, value: educationText(person.fullTimeEdu) },
          { id: 'birth', label: fields.birthDate, value: formatPartialDateZh(person.birthDate) },
          {
            id: 'inService',
            label: words.inServiceEducation,
            value: person.inServiceEdu ? educationText(person.inServiceEdu) : null,
            isWide: true,
          },
          { id: 'dues', label: fields.duesPaidThrough, value: formatPartialDateZh(member.duesPaidThrough) },
          { id: 'nativePlace', label: fields.nativePlace, value: person.nativePlace ?? null },
          { id: 'workStart', label: fields.workStart, value: formatPartialDateZh(person.workStart) },
          {
            id: 'workUnit',
            label: words.workUnit,
            value: [person.workUnit, person.department].filter(Boolean).join(' ') || undefined,
            isWide: true,
          },
          { id: 'joinBranch', label: fields.joinBranch, value: member.joinBranch, isWide: true },
          { id: 'sponsors', label: fields.sponsors, value: member.sponsors ?? null, isWide: true },
          {
            id: 'flags',
            label: words.flags,
            value: flags.length === 0 ? null : flags.join('、'),
            isWide: true,
          },
          { id: 'note', label: fields.note, value: member.note ?? null, isWide: true },
        ]}
      />
    </>
  );
}

function covered(
  label: string,
  whole: string,
  masked: string,
  onReveal: () => Promise<string | undefined>,
): ReactNode {
  return (
    <MaskedValue
      key={whole}
      label={label}
      masked={masked}
      coverAfterMs={COVER_AFTER_MS}
      onReveal={onReveal}
    />
  );
}

function educationText(education: Education | undefined): string | undefined {
  const parts = [education?.level, education?.degree].filter((part) => part !== undefined && part !== '无');
  return parts.length === 0 ? undefined : parts.join(' / ');
}
