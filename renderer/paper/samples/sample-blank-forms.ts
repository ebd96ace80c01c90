/** The forms to be filled in by hand, as the print page asks for them. */
import { blankFormChoice, blankFormPaper } from '../blank-forms/blank-form-paper';
import type { PaperDocument } from '../paper-document';
import { sampleBranch, sampleRoster } from './sample-people';

const form = (query: string) => (): PaperDocument =>
  blankFormPaper(blankFormChoice(query), { branch: sampleBranch, roster: sampleRoster });

export const sampleBlankForms: Record<string, () => PaperDocument> = {
  blankAssembly: form('form=minutes&type=memberAssembly&pages=1'),
  blankClass: form('form=minutes&type=partyClass&pages=2'),
  blankThemeDay: form('form=minutes&type=themeDay&pages=3'),
  blankSignIn: form('form=signIn&rows=30'),
  blankSignInNames: form('form=signIn&names=1'),
  blankLeaveSlip: form('form=leaveSlip'),
  blankTalk: form('form=talk'),
  blankMakeUp: form('form=makeUp'),
  blankBallot: form('form=ballot'),
  blankInspection: form('form=inspection'),
};
