import { expect, it } from 'vitest';
import { stoodInRoles } from './stand-in-fonts';

it.each([
  [['FZXBSJW--GB1-0', 'FangSong_GB2312', 'SimSun'], []],
  [['ABCDEF+FZXiaoBiaoSong-B05S', 'ABCDEF+FangSong'], []],
  [
    ['NotoSerifCJKsc-Bold', 'LXGWWenKai-Light', 'NotoSansCJKsc-Medium'],
    ['title', 'fang'],
  ],
  [['NotoSerifCJKsc-Bold', 'FandolFang-Regular'], ['title']],
  // 楷体 is missing, 仿宋 is there: the text is as it should be.
  [['FZXBSJW--GB1-0', 'FangSong', 'LXGWWenKai-Regular'], []],
  // A sheet of tables has no text in 仿宋 and no title.
  [['NotoSerifCJKsc-Regular', 'NotoSansCJKsc-Medium'], []],
  [[], []],
])('%j lacks %j', (fonts, roles) => {
  expect(stoodInRoles(fonts)).toEqual(roles);
});
