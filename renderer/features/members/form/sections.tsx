/** The sections of the member form, in the order of the collection form (domain §2.3). */
import { memo } from 'react';
import type { StoredFile } from '../../../../shared/domain/member-file';
import {
  degrees,
  eduLevels,
  genders,
  memberCategories,
  postCategories,
} from '../../../../shared/schema/member';
import { ethnicities } from '../../../../shared/import/ethnicities';
import { genderWords, memberCategoryWords, postCategoryWords } from '../../../../shared/words/domain';
import { memberFormWords as words } from '../../../../shared/words/members';
import { FormSection, WholeRow } from '../../../ui/field/FormSection';
import { coverContact, coverPhone } from '../../../../shared/domain/cover-numbers';
import { CoveredField } from './CoveredField';
import { FileCheck, FilePartialDate, FileRadio, FileSelect, FileText, FileTextArea } from './fields';
import { IdNumberField } from './IdNumberField';

const same = (terms: readonly string[]) => terms.map((term) => ({ value: term, label: term }));
const coded = <Code extends string>(codes: readonly Code[], names: Readonly<Record<Code, string>>) =>
  codes.map((code) => ({ value: code, label: names[code] }));

const genderOptions = coded(genders, genderWords);
const categoryOptions = coded(memberCategories, memberCategoryWords);
const postCategoryOptions = coded(postCategories, postCategoryWords);
const ethnicityOptions = same([...ethnicities, '其他']);
const levelOptions = same(eduLevels);
const degreeOptions = same(degrees);

export const IdentitySection = memo(function IdentitySection({
  stored,
  isNew,
  hasPlaces,
}: {
  readonly stored: StoredFile | undefined;
  readonly isNew: boolean;
  /** 籍贯 and 出生地 are collected, or hold something. */
  readonly hasPlaces: boolean;
}) {
  return (
    <FormSection title={words.sections.identity}>
      <FileText name="name" required={isNew} autoFocus={isNew} />
      <IdNumberField stored={stored?.person.idNo ?? ''} personId={stored?.person.id ?? ''} />
      <FileRadio name="gender" required options={genderOptions} />
      <FilePartialDate name="birthDate" required />
      <FileSelect name="ethnicity" options={ethnicityOptions} />
      {hasPlaces ? <FileText name="nativePlace" /> : null}
      {hasPlaces ? <FileText name="birthPlace" /> : null}
    </FormSection>
  );
});

export const PartySection = memo(function PartySection() {
  return (
    <FormSection title={words.sections.party}>
      <FileRadio name="category" required options={categoryOptions} />
      <FilePartialDate name="joinDate" required />
      <FilePartialDate name="fullMemberDate" />
      <FileText name="joinBranch" />
      <FileText name="sponsors" help={words.sponsorsHelp} />
      <FilePartialDate name="duesPaidThrough" />
      <FileText name="archiveLocation" />
      <FilePartialDate name="rejoinDate" />
    </FormSection>
  );
});

export const WorkSection = memo(function WorkSection() {
  return (
    <FormSection title={words.sections.work}>
      <FileText name="workUnit" />
      <FileText name="department" />
      <FileText name="jobTitle" />
      <FileText name="rank" />
      <FileText name="professionalTitle" />
      <FileSelect name="postCategory" options={postCategoryOptions} />
      <FilePartialDate name="workStart" />
    </FormSection>
  );
});

export const EducationSection = memo(function EducationSection() {
  return (
    <FormSection title={words.sections.education}>
      {(['fullTimeEdu', 'inServiceEdu'] as const).map((part) => (
        <div key={part} style={{ display: 'grid', gap: '1rem' }}>
          <FileSelect name={`${part}.level`} options={levelOptions} />
          <FileSelect name={`${part}.degree`} options={degreeOptions} />
          <FileText name={`${part}.school`} />
          <FileText name={`${part}.major`} />
          <FilePartialDate name={`${part}.gradOn`} />
        </div>
      ))}
    </FormSection>
  );
});

export const ContactSection = memo(function ContactSection({
  stored,
  hasAddress,
  hasEmergency,
}: {
  readonly stored: StoredFile | undefined;
  readonly hasAddress: boolean;
  readonly hasEmergency: boolean;
}) {
  const person = stored?.person;
  return (
    <FormSection title={words.sections.contact} note={words.contactNote}>
      <CoveredField name="mobile" person={person} cover={coverPhone} />
      <CoveredField name="phone" person={person} cover={coverPhone} />
      {hasAddress ? <FileText name="homeAddress" /> : null}
      {hasEmergency ? <CoveredField name="emergencyContact" person={person} cover={coverContact} /> : null}
    </FormSection>
  );
});

export const OtherSection = memo(function OtherSection() {
  return (
    <FormSection title={words.sections.other}>
      <WholeRow>
        <FileCheck name="isLeader" />
      </WholeRow>
      <WholeRow>
        <FileTextArea name="note" />
      </WholeRow>
    </FormSection>
  );
});
