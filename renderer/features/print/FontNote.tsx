import { stoodInRoles } from '../../../shared/paper/stand-in-fonts';
import { printWords } from '../../../shared/words/print';
import { color } from '../../ui/color';

const words = printWords.fonts;

/** Says which font of the standard this PC lacks, and what was used instead; nothing where none is missing. */
export function FontNote({ fonts }: { readonly fonts: readonly string[] }) {
  const roles = stoodInRoles(fonts);
  if (roles.length === 0) return null;
  return (
    <p style={{ margin: 0, fontSize: '.875rem', color: color.ink2 }}>
      {`${roles.map((role) => words[role]).join('；')}。${words.advice}`}
    </p>
  );
}
