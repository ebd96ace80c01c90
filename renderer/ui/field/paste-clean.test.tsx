// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { TextAreaField } from './TextAreaField';
import { TextField } from './TextField';

const WORD =
  '<h1>会议材料</h1><p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">1.</span>制定<b>计划</b></p>';

function Fields({ paste }: { readonly paste?: 'rich' | 'plain' }) {
  const [text, setText] = useState('开头\n');
  const [line, setLine] = useState('');
  const [secret, setSecret] = useState('');
  return (
    <>
      <TextAreaField label="正文" value={text} paste={paste} onChange={setText} />
      <TextField label="主题" value={line} onChange={setLine} />
      <TextField label="密码" secret value={secret} onChange={setSecret} />
    </>
  );
}

/** Pastes at the end; true when the browser is left to do it. */
function paste(label: string, data: Partial<Record<'text/html' | 'text/plain', string>>): boolean {
  const field = screen.getByLabelText<HTMLTextAreaElement | HTMLInputElement>(label);
  field.setSelectionRange(field.value.length, field.value.length);
  return fireEvent.paste(field, {
    clipboardData: { getData: (type: 'text/html' | 'text/plain') => data[type] ?? '' },
  });
}
const valueOf = (label: string): string =>
  screen.getByLabelText<HTMLTextAreaElement | HTMLInputElement>(label).value;

describe('pasting into a field', () => {
  it('keeps the structure of Word as lines of our own text, at the cursor', () => {
    render(<Fields paste="rich" />);
    expect(paste('正文', { 'text/html': WORD, 'text/plain': '会议材料\r\n1.\t制定计划' })).toBe(false);
    expect(valueOf('正文')).toBe('开头\n# 会议材料\n1. 制定**计划**');
  });

  it('brings no marks of ours into plain text', () => {
    render(<Fields />);
    paste('正文', { 'text/html': WORD, 'text/plain': '会议材料' });
    expect(valueOf('正文')).toBe('开头\n会议材料\n1. 制定计划');
  });

  it('leaves plain text to the browser, except for what cannot be seen', () => {
    render(<Fields />);
    expect(paste('正文', { 'text/plain': '一句话\n两句话' })).toBe(true);
    expect(paste('正文', { 'text/plain': '一\u200b句话\r\n' })).toBe(false);
    expect(valueOf('正文')).toBe('开头\n一句话\n');
    expect(paste('主题', { 'text/plain': '\ufeff审议\r\n《办法》' })).toBe(false);
    expect(valueOf('主题')).toBe('审议 《办法》');
  });

  it('never touches a password', () => {
    render(<Fields />);
    expect(paste('密码', { 'text/plain': ' pass\u200bword ' })).toBe(true);
  });
});
