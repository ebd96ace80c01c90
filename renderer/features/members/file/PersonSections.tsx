/** 基本信息, 教育, 工作: the person. Numbers are covered, and a look is registered. */
import { coverContact, coverPhone } from '../../../../shared/domain/cover-numbers';
import { formatPartialDateZh } from '../../../../shared/domain/dates';
import { maskIdNumber } from '../../../../shared/domain/id-number';
import { isCollected } from '../../../../shared/domain/member-collect';
import { duesBasisOn } from '../../../../shared/domain/dues-basis';
import { duesRules } from '../../../../shared/rules/dues';
import { workOf, type Work } from '../../../../shared/domain/member-life';
import type { LookLog } from '../../../../shared/schema/ledger';
import type { Education } from '../../../../shared/schema/member';
import { genderWords, postCategoryWords } from '../../../../shared/words/domain';
import { memberFileWords as words } from '../../../../shared/words/member-life';
import { memberFieldWords as fields, memberPanelWords } from '../../../../shared/words/members';
import { useLook } from '../../../actions/use-look';
import { FormSection } from '../../../ui/field/FormSection';
import { MaskedValue } from '../../../ui/field/MaskedValue';
import { DescriptionList, type Description } from '../../../ui/layout/DescriptionList';
import { DuesPaid } from './DuesPaid';
import { formerWorkEntry, isRetired, retireEntry, workEntry } from './entries/work-entries';
import { correction, EntrySection } from './EntrySection';
import { FactList, FactRow } from './FactRow';
import type { SectionProps } from './section-props';

/** How long an uncovered number stays readable. */
const COVER_AFTER_MS = 30_000;

export function BasicsSection({ context, collected }: SectionProps) {
  const { person } = context.life;
  const look = useLook(person.id);
  const covered = (
    name: LookLog['field'] & keyof typeof person,
    label: string,
    cover: (text: string) => string,
  ): Description => {
    const whole = person[name];
    const value = whole && (
      <MaskedValue
        key={whole}
        label={label}
        masked={cover(whole)}
        coverAfterMs={COVER_AFTER_MS}
        onReveal={() => look(name, whole)}
      />
    );
    return { id: name, label, value: value || undefined };
  };
  const places: Description[] = isCollected(collected, 'nativePlace', person.nativePlace, person.birthPlace)
    ? [
        { id: 'nativePlace', label: fields.nativePlace, value: person.nativePlace },
        { id: 'birthPlace', label: fields.birthPlace, value: person.birthPlace },
      ]
    : [];
  return (
    <FormSection title={words.sections.basics} columns={1}>
      <DescriptionList
        items={[
          covered('idNo', fields.idNo, maskIdNumber),
          covered('mobile', fields.mobile, coverPhone),
          { id: 'gender', label: fields.gender, value: person.gender && genderWords[person.gender] },
          { id: 'birth', label: fields.birthDate, value: formatPartialDateZh(person.birthDate) },
          { id: 'ethnicity', label: fields.ethnicity, value: person.ethnicity },
          ...(person.phone ? [covered('phone', fields.phone, coverPhone)] : []),
          ...places,
          ...(isCollected(collected, 'homeAddress', person.homeAddress)
            ? [{ id: 'home', label: fields.homeAddress, value: person.homeAddress, isWide: true }]
            : []),
          ...(isCollected(collected, 'emergencyContact', person.emergencyContact)
            ? [covered('emergencyContact', fields.emergencyContact, coverContact)]
            : []),
        ]}
      />
    </FormSection>
  );
}

export function EducationSection({ context }: SectionProps) {
  const { fullTimeEdu, inServiceEdu } = context.life.person;
  return (
    <FormSection title={words.sections.education} columns={1}>
      <DescriptionList
        columns={3}
        items={[
          ...educationItems('full', words.fullTime, fullTimeEdu),
          ...(inServiceEdu ? educationItems('service', words.inService, inServiceEdu) : []),
        ]}
      />
    </FormSection>
  );
}

function educationItems(id: string, label: string, education: Education | undefined): Description[] {
  const level = [education?.level, education?.degree].filter((part) => part !== undefined && part !== '无');
  const school = [education?.school, education?.major].filter(Boolean).join(' ');
  return [
    { id, label, value: level.join(' / ') || undefined },
    { id: `${id}-school`, label: words.school, value: school || undefined },
    { id: `${id}-grad`, label: words.gradOn, value: formatPartialDateZh(education?.gradOn) },
  ];
}

/** 清源市红十字会 办公室 四级调研员 */
export function workLine(work: Work): string {
  const { workUnit, department, jobTitle, rank, postCategory } = work;
  const category = postCategory && postCategoryWords[postCategory];
  return [workUnit, department, jobTitle, rank, category].filter(Boolean).join('　');
}

export function WorkSection({ context, open, isLocked }: SectionProps) {
  const { person, workSpans } = context.life;
  const former = workSpans.filter((span) => span.to !== undefined).reverse();
  const present = workOf(person);
  const dues = duesBasisOn(person, workSpans, context.today) ?? null;
  return (
    <EntrySection
      title={words.sections.work}
      adds={[
        { label: words.add.work, entry: () => workEntry(context) },
        ...(isRetired(person) ? [] : [{ label: words.add.retire, entry: () => retireEntry(context) }]),
      ]}
      {...{ open, isLocked }}
    >
      <DescriptionList
        columns={3}
        items={[
          {
            id: 'unit',
            label: memberPanelWords.workUnit,
            value: [present.workUnit, present.department].filter(Boolean).join(' ') || undefined,
          },
          {
            id: 'job',
            label: fields.jobTitle,
            value: [present.jobTitle, present.rank].filter(Boolean).join('　') || undefined,
          },
          {
            id: 'category',
            label: fields.postCategory,
            value: present.postCategory && postCategoryWords[present.postCategory],
          },
          {
            id: 'dues',
            label: words.dues.label,
            value: dues && words.dues.by(duesRules[dues.table].article, dues.table, dues.since),
          },
          {
            id: 'duesPaid',
            label: words.dues.paidLabel,
            value: <DuesPaid life={context.life} today={context.today} />,
          },
          { id: 'title', label: fields.professionalTitle, value: person.professionalTitle ?? null },
          { id: 'start', label: fields.workStart, value: formatPartialDateZh(person.workStart) },
        ]}
      />
      {former.length === 0 ? null : (
        <FactList aria-label={words.workBefore}>
          {former.map((span) => (
            <FactRow
              key={span.id}
              title={workLine(span)}
              meta={
                span.id === workSpans[0]?.id && span.to
                  ? words.before(span.to)
                  : words.span(span.from, span.to)
              }
              actions={correction({ open, isLocked }, workLine(span), () => formerWorkEntry(context, span))}
            />
          ))}
        </FactList>
      )}
    </EntrySection>
  );
}
