/** Names and texts of what a second copy leaves on the user's stick. */

/** Folder below the one the user picked. */
export const copyFolderName = '支部手册备份';
export const copyReadMeName = '说明.txt';

/** For whoever finds the stick: what this is, and what to do with it. */
export const copyReadMe = [
  '这是“支部手册”自动写入的第二份备份，里面有全部记录、历史和附件，内容已加密，请妥善保管，不要外传。',
  '请不要改动、改名或删除里面的文件。',
  '要恢复时：在新电脑上打开“支部手册”，选“从备份恢复”，再选这个文件夹，并输入备份时的密码或恢复码。',
  '',
].join('\r\n');
/** The same where nothing is sealed yet. */
export const clearCopyReadMe = [
  '这是“支部手册”自动写入的第二份备份，里面有全部记录、历史和附件，请妥善保管，不要外传。',
  '请不要改动、改名或删除里面的文件。',
  '要恢复时：在新电脑上打开“支部手册”，选“从备份恢复”，再选这个文件夹。',
  '',
].join('\r\n');
