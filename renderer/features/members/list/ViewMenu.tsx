import { useState } from 'react';
import { isSameFilter, type OwnListView } from '../../../../shared/domain/list-view';
import type { Setting } from '../../../../shared/schema/ledger';
import { viewWords as words } from '../../../../shared/words/lists';
import { FilterButton } from '../../../ui/action/FilterButton';
import type { MenuAction } from '../../../ui/action/menu-action';
import { builtInViews, type ShownView } from './built-in-views';
import { filterOf, type ListParams } from './use-list-params';
import type { ListViews } from './use-list-views';
import { ViewNameDialog } from './ViewNameDialog';

interface ViewMenuProps {
  readonly views: ListViews;
  readonly params: ListParams;
  readonly change: (patch: Partial<ListParams>) => void;
}

/** 视图：全体党员 ⌄: the built-in ones, the own ones, and what can be done with them. */
export function ViewMenu({ views, params, change }: ViewMenuProps) {
  const [asked, setAsked] = useState<'save' | 'rename'>();
  const filter = filterOf(params);
  const shown: readonly ShownView[] = [...builtInViews, ...views.own];
  const chosen = shown.find((view) => view.id === params.saved) ?? builtInViews[0];
  const own = views.own.find((view) => view.id === chosen.id);
  const isChanged = !isSameFilter(filter, chosen.filter) || isRearranged(chosen, views);
  const choose = (id: string): void => {
    const view = shown.find((one) => one.id === id) ?? builtInViews[0];
    views.arrange(view.arrangement);
    change({ ...view.filter, saved: view.id });
  };
  const names = shown.filter((view) => asked === 'save' || view.id !== own?.id).map(({ name }) => name);
  return (
    <>
      <FilterButton
        label={words.label}
        value={chosen.id}
        options={shown.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={choose}
        {...(isChanged ? { note: words.changed } : {})}
        actions={[
          {
            id: 'save',
            label: words.save,
            onRun: () => {
              setAsked('save');
            },
          },
          ...(own ? ownActions(own, isChanged) : []),
        ]}
      />
      {asked === undefined ? null : (
        <ViewNameDialog
          renamed={asked === 'rename' ? own?.name : undefined}
          taken={names}
          onCancel={() => {
            setAsked(undefined);
          }}
          onName={(name) => {
            setAsked(undefined);
            if (asked === 'rename' && own) void views.rename(own, name);
            else
              void views.save(name, filter).then((id) => {
                if (id !== undefined) change({ saved: id });
              });
          }}
        />
      )}
    </>
  );

  function ownActions(view: OwnListView<Setting>, canUpdate: boolean): MenuAction[] {
    return [
      {
        id: 'update',
        label: words.update(view.name),
        disabled: !canUpdate,
        onRun: () => void views.update(view, filter),
      },
      {
        id: 'rename',
        label: words.rename(view.name),
        onRun: () => {
          setAsked('rename');
        },
      },
      {
        id: 'remove',
        label: words.remove(view.name),
        onRun: () =>
          void views.remove(view).then((isGone) => {
            if (isGone) change({ saved: '' });
          }),
      },
    ];
  }
}

/** A built-in view speaks of its order only, an own one of all. Clicking a head is a change like any other. */
function isRearranged({ arrangement }: ShownView, { arrangement: now }: ListViews): boolean {
  if (now === undefined) return false;
  const { sort, hidden, order, widthsPx, nameOrder } = arrangement;
  return [
    [sort, now.sort],
    [hidden, now.hidden],
    [order, now.order],
    [widthsPx, now.widthsPx],
    [nameOrder, now.nameOrder],
  ].some(([kept, current]) => kept !== undefined && JSON.stringify(kept) !== JSON.stringify(current));
}
