/** Every widget of the house on one page, photographed in three text sizes, light and dark. */
import { expect, test } from './fixtures';
import { growToFit, openKit } from './pages/kit';

const SIZES = ['standard', 'large', 'huge'] as const;

for (const size of SIZES) {
  for (const dark of [false, true]) {
    test(`kit ${size} ${dark ? 'dark' : 'light'}`, async ({ newApp }, testInfo) => {
      const { page } = newApp;
      await openKit(page, { size, dark });
      await growToFit(newApp);
      const picture = await page.screenshot({
        path: testInfo.outputPath(`kit-${size}-${dark ? 'dark' : 'light'}.png`),
      });
      await testInfo.attach('kit', { body: picture, contentType: 'image/png' });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}
