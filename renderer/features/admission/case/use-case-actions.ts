/** What can be done with one case; each is one command that its toast takes back. */
import { probationOf, type AdmissionCase } from '../../../../shared/domain/admission';
import { correctFileDateOps, type FileDateGap } from '../../../../shared/domain/admission-file-dates';
import {
  becomeMemberOps,
  convertOps,
  endCaseOps,
  recordStepOps,
  removeStepOps,
  reopenCaseOps,
  type CaseEnd,
  type StepValues,
} from '../../../../shared/domain/admission-ops';
import { departureOps } from '../../../../shared/domain/member-changes';
import { storedFileOf } from '../../../../shared/domain/member-file';
import type { DevelopmentStep } from '../../../../shared/schema/admission';
import { updateOp, type Op } from '../../../../shared/schema/command';
import type { Person } from '../../../../shared/schema/member';
import { admissionOutcomeWords } from '../../../../shared/words/admission';
import {
  admissionCaseWords,
  admissionEndWords,
  admissionPersonWords,
  admissionStepDialogWords,
  stepTitle,
} from '../../../../shared/words/admission-screen';
import { failureText } from '../../../../shared/words/failures';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useBranch, useData } from '../../../data/data-context';
import { listAttachments } from '../../../data/stores/record-store';
import { useDesk } from '../../../desk/desk-context';
import { useToast } from '../../../ui/feedback/toast-context';
import type { PersonValues } from '../dialogs/PersonDialog';
import type { StepForm } from '../step/step-form';
import type { Admission } from '../use-admission';

export interface CaseActions {
  record: (step: DevelopmentStep | undefined, values: StepValues, form: StepForm) => Promise<boolean>;
  removeStep: (step: DevelopmentStep) => Promise<boolean>;
  makeMember: () => Promise<boolean>;
  convert: () => Promise<boolean>;
  changePerson: (values: PersonValues) => Promise<boolean>;
  end: (end: CaseEnd, endsMembership: boolean) => Promise<boolean>;
  reopen: () => Promise<boolean>;
  /** Gives the member file the day asked for. */
  correctFile: (gap: FileDateGap, day: string) => Promise<boolean>;
}

export function useCaseActions(
  one: AdmissionCase | undefined,
  admission: Admission | undefined,
): CaseActions {
  const branch = useBranch();
  const { database, newId } = useData();
  const desk = useDesk();
  const toast = useToast();
  const write = useWriteUndo();

  const run = async (
    work: (at: {
      one: AdmissionCase;
      admission: Admission;
      ids: { branchId: string; newId: () => string };
    }) => Promise<boolean> | boolean,
  ): Promise<boolean> =>
    one && admission ? work({ one, admission, ids: { branchId: branch.id, newId } }) : false;
  const contextOf = (given: Admission) => ({
    branchId: branch.id,
    newId,
    rules: given.rules,
    roster: given.roster,
    branchName: branch.fullName,
  });

  return {
    record: (before, values, form) =>
      run(({ one: found, admission: given }) => {
        const people =
          values.no === 5
            ? { mentorIds: [...form.people] }
            : values.no === 9
              ? { sponsorIds: [...form.people] }
              : undefined;
        const offers = {
          makesMember: form.makesMember,
          converts: form.converts,
          ...(form.groupId === '' ? {} : { groupId: form.groupId }),
        };
        const ops = recordStepOps(
          { one: found, before, values, ...(people ? { people } : {}), offers },
          contextOf(given),
        );
        const title = stepTitle(values.no);
        return before
          ? write('admission.changeStep', ops, admissionStepDialogWords.changed(title))
          : write('admission.recordStep', ops, admissionStepDialogWords.saved(title));
      }),
    removeStep: (step) =>
      run(async ({ one: found }) => {
        const files = await listAttachments(database, step.id);
        const done = admissionStepDialogWords.removed(stepTitle(step.no));
        return write('admission.removeStep', removeStepOps(found, step, files), done);
      }),
    makeMember: () =>
      run(({ one: found, admission: given }) => {
        const day = formatted(probationOf(found.steps, given.rules)?.start);
        const done = admissionCaseWords.madeMember(found.person.name, day);
        return write('admission.makeMember', becomeMemberOps(found, contextOf(given)), done);
      }),
    convert: () =>
      run(({ one: found, admission: given }) => {
        const day = formatted(probationOf(found.steps, given.rules)?.end);
        const done = admissionCaseWords.converted(found.person.name, day);
        return write('admission.convert', convertOps(found, contextOf(given)), done);
      }),
    changePerson: (values) =>
      run(async ({ one: found }) => {
        let idKey = found.person.idKey;
        if (values.idNo !== (found.person.idNo ?? '')) {
          const reply =
            values.idNo === '' ? undefined : await desk['persons.idKeys']({ numbers: [values.idNo] });
          if (reply && !reply.ok) {
            toast.show({ text: failureText(reply.failure) });
            return false;
          }
          idKey = reply?.value.keys[0];
        }
        const done = admissionPersonWords.saved(found.person.name);
        return write('admission.changePerson', personOps(found, values, idKey), done);
      }),
    end: (end, endsMembership) =>
      run(({ one: found, admission: given, ids }) => {
        const file =
          found.row.memberId === undefined ? undefined : storedFileOf(given.roster, found.row.memberId);
        const leaving =
          endsMembership && file
            ? departureOps({ kind: 'left', on: end.endedOn, toOrg: '', letterNo: end.docNo }, file, ids)
            : [];
        const done = admissionEndWords.done(found.person.name, admissionOutcomeWords[end.outcome]);
        return write('admission.endCase', endCaseOps(found.row, end, leaving), done);
      }),
    correctFile: (gap, day) =>
      run(({ one: found, admission: given }) =>
        write(
          'admission.correctFile',
          correctFileDateOps(gap, day, found, given.roster),
          admissionCaseWords.gaps.corrected(found.person.name),
        ),
      ),
    reopen: () =>
      run(({ one: found }) =>
        write(
          'admission.reopenCase',
          reopenCaseOps(found.row),
          admissionCaseWords.reopened(found.person.name),
        ),
      ),
  };
}

const formatted = (day: string | undefined): string => day ?? '';

/** Blank fields are taken out of the row; of the education only the level is asked here. */
function personOps({ person, row }: AdmissionCase, values: PersonValues, idKey: string | undefined): Op[] {
  const or = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());
  const level = or(values.level);
  const patch: Record<string, unknown> = {
    gender: or(values.gender),
    birthDate: or(values.birthDate),
    idNo: or(values.idNo),
    idKey: values.idNo === '' ? undefined : idKey,
    workUnit: or(values.workUnit),
    jobTitle: or(values.jobTitle),
    fullTimeEdu: level === undefined ? undefined : { ...person.fullTimeEdu, level },
  };
  const archiveLocation = or(values.archiveLocation);
  return [
    updateOp('persons', person, patch as Partial<Person>),
    ...(archiveLocation === row.archiveLocation
      ? []
      : [updateOp('developmentCases', row, { archiveLocation })]),
  ];
}
