// @vitest-environment jsdom
import { useState } from 'react';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { FilterButton } from '../action/FilterButton';
import { MoreMenu } from '../action/MoreMenu';
import { SearchBox } from '../action/SearchBox';
import { SegmentedControl } from '../action/SegmentedControl';
import { DescriptionList } from './DescriptionList';
import { DetailPanel } from './DetailPanel';
import { StepLine } from './StepLine';
import { TabPanel, Tabs } from './Tabs';

describe('Tabs and segments', () => {
  function Both() {
    const [tab, setTab] = useState('a');
    const [view, setView] = useState('list');
    return (
      <>
        <Tabs
          label="资料"
          idPrefix="t"
          value={tab}
          onChange={setTab}
          tabs={[
            { id: 'a', label: '基本情况' },
            { id: 'b', label: '附件', count: 3 },
          ]}
        />
        <TabPanel idPrefix="t" id={tab}>
          {tab}
        </TabPanel>
        <SegmentedControl
          label="看法"
          value={view}
          onChange={setView}
          segments={[
            { value: 'list', label: '会议记录' },
            { value: 'calendar', label: '履职日历' },
          ]}
        />
      </>
    );
  }
  it('take one tab stop each and move with the arrows', async () => {
    const user = userEvent.setup();
    render(<Both />);
    await user.tab();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: /附件/, selected: true }));
    expect(screen.getByRole('tabpanel', { name: /附件/ }).textContent).toBe('b');
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: '基本情况', selected: true })).toBeTruthy();
    await user.tab();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('radio', { name: '履职日历', checked: true })).toBe(document.activeElement);
  });
});

describe('DetailPanel', () => {
  it('closes by Esc, but not when something inside used the key', () => {
    const onClose = vi.fn();
    render(
      <DetailPanel title="单文静" onClose={onClose}>
        <input
          aria-label="搜索"
          onKeyDown={(event) => {
            event.preventDefault();
          }}
        />
      </DetailPanel>,
    );
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' });
    expect(onClose).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('complementary', { name: '单文静' })).toBeTruthy();
  });
});

describe('focus', () => {
  it('goes back to the list when a panel closes with the focus inside', async () => {
    function Page() {
      const [isOpen, setOpen] = useState(false);
      return (
        <>
          <button
            onClick={() => {
              setOpen(true);
            }}
          >
            单文静
          </button>
          {isOpen ? (
            <DetailPanel
              title="单文静"
              onClose={() => {
                setOpen(false);
              }}
            >
              <input aria-label="备注" />
            </DetailPanel>
          ) : null}
        </>
      );
    }
    const user = userEvent.setup();
    render(<Page />);
    await user.click(screen.getByRole('button', { name: '单文静' }));
    await user.click(screen.getByRole('textbox', { name: '备注' }));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '单文静' }));
  });
});

describe('menus and search', () => {
  it('open by Enter, run, close, and give the focus back', async () => {
    const onRun = vi.fn();
    const user = userEvent.setup();
    render(<MoreMenu actions={[{ id: 'docx', label: '另存为Word', onRun }]} />);
    await user.tab();
    await user.keyboard('{Enter}{Enter}');
    expect(onRun).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '更多操作' }));
  });

  it('says what it filters by', async () => {
    const onChange = vi.fn();
    const user = userEvent.setup();
    const options = [
      { value: '', label: '全部' },
      { value: 'g1', label: '第一小组', count: 5 },
    ];
    render(<FilterButton label="党小组" options={options} value="" onChange={onChange} />);
    await user.click(screen.getByRole('button', { name: '党小组：全部' }));
    await user.click(screen.getByRole('menuitemradio', { name: /第一小组/ }));
    expect(onChange).toHaveBeenCalledWith('g1');
  });

  it('is found by Ctrl+F, cleared by Esc, and left for the list by the arrow', async () => {
    const onLeave = vi.fn();
    function Search() {
      const [query, setQuery] = useState('');
      return <SearchBox label="搜索党员" value={query} onChange={setQuery} onLeave={onLeave} />;
    }
    const user = userEvent.setup();
    render(<Search />);
    await user.keyboard('{Control>}f{/Control}');
    const input = screen.getByRole<HTMLInputElement>('textbox', { name: '搜索党员' });
    expect(document.activeElement).toBe(input);
    await user.keyboard('wj{Escape}');
    expect(input.value).toBe('');
    await user.keyboard('{ArrowDown}');
    expect(onLeave).toHaveBeenCalledTimes(1);
  });
});

describe('facts and steps', () => {
  it('reads 未填 for what nobody entered and leaves out what does not apply', () => {
    render(
      <DescriptionList
        items={[
          { id: 'origin', label: '籍贯', value: undefined },
          { id: 'left', label: '转出时间', value: null },
        ]}
      />,
    );
    expect(screen.getByText('未填')).toBeTruthy();
    expect(screen.queryByText('转出时间')).toBeNull();
  });

  it('marks the current step', () => {
    render(
      <StepLine
        label="记录状态"
        currentId="out"
        steps={[
          { id: 'draft', label: '草稿', glyph: 'draft' },
          { id: 'out', label: '送签稿', note: '9月20日送签', glyph: 'outForSignature' },
          { id: 'signed', label: '已签字归档', glyph: 'done' },
        ]}
      />,
    );
    const current = screen
      .getAllByRole('listitem')
      .filter((item) => item.getAttribute('aria-current') === 'step');
    expect(current.map((item) => item.textContent)).toEqual(['送签稿9月20日送签']);
  });
});
