import { formatDateZh } from '../../../shared/domain/dates';
import { followUpState, type FollowUpState } from '../../../shared/domain/heart-talk-entry';
import type { HeartTalk } from '../../../shared/schema/org-life';
import { compareByPinyin } from '../../../shared/domain/person-name';
import { heartTalkKindWords } from '../../../shared/words/register-codes';
import { talkWords } from '../../../shared/words/talks';
import { StatusWord } from '../../ui/status/StatusWord';
import type { StateKind } from '../../ui/status/state-kind';
import type { TableColumn } from '../../ui/table/column';

const words = talkWords.columns;
const glyphs: Record<FollowUpState, StateKind> = {
  ...{ none: 'notYet', open: 'due', overdue: 'missing', done: 'done' },
};

/** Columns of the list as of `today`. */
export function talkColumns(today: string): readonly TableColumn<HeartTalk>[] {
  return [
    {
      id: 'on',
      header: words.on,
      value: ({ on }) => on,
      cell: ({ on }) => formatDateZh(on),
      copyText: ({ on }) => formatDateZh(on),
      widthPx: 168,
    },
    {
      id: 'talker',
      header: words.talker,
      value: ({ talkerName }) => talkerName,
      compare: (a, b) => compareByPinyin(a.talkerName, b.talkerName),
      widthPx: 132,
    },
    {
      id: 'target',
      header: words.target,
      value: ({ targetName }) => targetName,
      compare: (a, b) => compareByPinyin(a.targetName, b.targetName),
      widthPx: 132,
      isStrong: true,
      canHide: false,
    },
    { id: 'kind', header: words.kind, value: ({ kind }) => heartTalkKindWords[kind], widthPx: 150 },
    { id: 'place', header: words.place, value: ({ place }) => place, widthPx: 140, grow: 1 },
    { id: 'paperPages', header: words.paperPages, value: ({ paperPages }) => paperPages, widthPx: 150 },
    {
      id: 'followUp',
      header: words.followUp,
      value: (talk) => talkWords.followUp[followUpState(talk, today)],
      cell: (talk) => {
        const state = followUpState(talk, today);
        return state === 'none' ? '' : <StatusWord kind={glyphs[state]} label={talkWords.followUp[state]} />;
      },
      widthPx: 120,
    },
  ];
}
