/** Judges passwords beside the page: reading the lists takes 0.3 s on an office PC, and the page must not stand still. */
import { judgePassword, type PasswordStrength } from '../../../shared/domain/password-strength';

export interface StrengthQuestion {
  no: number;
  password: string;
  known: readonly string[];
}
export interface StrengthAnswer {
  no: number;
  strength: PasswordStrength;
}

/** What of a worker's own scope is needed; the page's types do not know it. */
interface Scope {
  onmessage: ((event: MessageEvent<StrengthQuestion>) => void) | null;
  postMessage(answer: StrengthAnswer): void;
}

const scope = globalThis as unknown as Scope;
scope.onmessage = ({ data: { no, password, known } }) => {
  scope.postMessage({ no, strength: judgePassword(password, known) });
};
