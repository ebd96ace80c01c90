import { expect, it } from 'vitest';
import { frameCss, screenCssOf } from './paper-css';
import { clampZoom, zoomStep } from './use-zoom';

it('turns page breaks into column breaks and the root into an element of the shadow tree', () => {
  const css = screenCssOf(
    '@font-face{font-family:"f";src:local("a")}\n@page{size:A4 portrait;margin:37mm 26mm 35mm 28mm}\n:root{--a:1}\n.new-page{break-before:page}.old{page-break-after:always}.keep{break-inside:avoid}@media print{b{color:red}}',
  );
  expect(css.margins).toEqual({ top: 37, right: 26, bottom: 35, left: 28 });
  expect(css.fontFaces).toBe('@font-face{font-family:"f";src:local("a")}');
  expect(css.rules).toContain('html{--a:1}');
  expect(css.rules).toContain('.new-page{break-before:column}');
  expect(css.rules).toContain('.old{break-after:column}');
  expect(css.rules).toContain('.keep{break-inside:avoid}');
  expect(css.rules).toContain('@media all{b');
  expect(css.rules).not.toMatch(/@page|@font-face/);
});

it('frames the text block of GB/T 9704 as 156 × 225 mm', () => {
  const css = frameCss(210, 297, { top: 37, right: 26, bottom: 35, left: 28 });
  expect(css).toContain('width:156mm;height:225mm');
});

it('zooms in steps and within bounds', () => {
  expect(zoomStep(0.6, 1)).toBe(0.75);
  expect(zoomStep(0.75, -1)).toBe(0.5);
  expect(zoomStep(2, 1)).toBe(2);
  expect(clampZoom(99)).toBe(3);
  expect(clampZoom(0.001)).toBe(0.25);
});
