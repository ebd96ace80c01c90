import type { Attachment } from '../../shared/schema/ledger';
import { failureText } from '../../shared/words/failures';
import { attachmentWords as words } from '../../shared/words/ui';
import { useDesk } from '../desk/desk-context';
import { useToast } from '../ui/feedback/toast-context';

/** Saves a copy of a stored file where the user chooses, and says where it is. */
export function useSaveCopy(): (file: Pick<Attachment, 'sha512' | 'name'>) => void {
  const desk = useDesk();
  const toast = useToast();
  return ({ sha512, name }) => {
    void desk['attachments.saveCopy']({ sha512, name }).then((reply) => {
      if (!reply.ok) toast.show({ text: failureText(reply.failure) });
      else if (reply.value.saved) toast.show({ text: words.copied(reply.value.saved.label) });
    });
  };
}
