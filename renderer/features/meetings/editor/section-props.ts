/** What the fields of one section are given, and how they change it. */
import type { Section } from '../../../../shared/schema/meeting';
import { changeById, type EditorModel } from './editor-model';

export interface SectionProps<S extends Section = Section> {
  readonly model: EditorModel;
  readonly section: S;
  readonly index: number;
}

export type SectionOf<Type extends Section['type']> = Extract<Section, { type: Type }>;

/** Parts set to undefined are taken out. */
export function setSection<S extends Section>(
  model: EditorModel,
  section: S,
  patch: { [Key in keyof S]?: S[Key] | undefined },
): void {
  model.change((form) => ({
    ...form,
    sections: changeById<Section>(form.sections, section.id, patch as Partial<Section>),
  }));
}
