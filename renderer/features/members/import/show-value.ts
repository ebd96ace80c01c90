/** A value of the import as the user reads it: codes as words, dates with dots, ID numbers covered. */
import { coverNumbers, coverPhone } from '../../../../shared/domain/cover-numbers';
import { maskIdNumber } from '../../../../shared/domain/id-number';
import { isDateField, type ImportField } from '../../../../shared/import/fields';
import { genderWords, memberCategoryWords, postCategoryWords } from '../../../../shared/words/domain';

const codeWords: Partial<Record<ImportField, Readonly<Record<string, string>>>> = {
  gender: genderWords,
  category: memberCategoryWords,
  postCategory: postCategoryWords,
};

export function showValue(field: ImportField, value: string | undefined): string {
  if (value === undefined) return '';
  if (field === 'idNo') return maskIdNumber(value);
  if (isDateField(field) || field === 'duesPaidThrough') return value.replaceAll('-', '.');
  return codeWords[field]?.[value] ?? value;
}

/** The same for what is on file already: its telephone stays covered, whoever brings another one. */
export function showStored(field: ImportField, value: string | undefined): string {
  const text = showValue(field, value);
  return field === 'mobile' || field === 'phone' ? coverPhone(text) : coverNumbers(text);
}
