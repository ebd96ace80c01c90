/**
 * PDFs as office machines write them, with pictures no browser decodes: JPEG 2000 ("compact PDF") and JBIG2 (black and
 * white). Each holds one code of a page of minutes whose record is on no PC: 140 × 140 dots, a module of 4 dots.
 */
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';

const JPEG_2000 = [
  'AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAjAAAAIwAAQcHAAAAAAAPY29scgEAAAAAABEA',
  'AAYdanAyY/9P/1EAKQAAAAAAjAAAAIwAAAAAAAAAAAAAAIwAAACMAAAAAAAAAAAAAQcBAf9SAAwAAAABAAUEBAAB/1wAE0BASEhQSEhQ',
  'SEhQSEhQSEhQ/2QAJQABQ3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS4w/5AACgAAAAAFnAAB/5PfSWAOhqY8U1Xqr6CQ1niC',
  'fxK9HSl8UFvwx8Y+PjHwcQAPGnP/eEygbZsJLYolFDQXsRybi+EfJ8nSkk6i+1MREVH6TGt/ws+NFPjQz4z4Mk5QiZORFT3zCwxoTpSx',
  'TST21KVRwVKFcC8cl+1o7jLnBEvzFp1ggPMeFJGnTL0NiYiEVFzxDAh9TILAUONDjsbFSSlG5UUlYRsbrI/loA/d21zCNj/a44DE8jMD',
  'Iab7yRLPitc+DWZ8VGAfo/wn+LWa971fQETgNTBJ+0/FXICkDW/qLfdP4m+fWxFCZUQYl+e+Cw8AkotedTlbMy8GwsBlYQf3mKHPLexG',
  '/1I0YbXqVSfNj9GTYO0fvWcQ/Wl4K+x8IsIsz76PHcB0FAnmJP9TXwFRcCLhCf2i+66Xy8C9bDHiDl9R5W47BLFXiDwe/wSouGR56BEL',
  '3XP9Dx+N8F/NVXyTo0B3m4gFObv58in/aEVXPfj2VJLurE0khWWBvhOWNhOyA9b2/4H+9qXwqRMAOjQZohC4AG7PYiptGtVbHOzuRK2K',
  'qG5L/dfnXHHIfj7D/bnMVU4Qx/9BvHpztqcE/XoPBOf4qaE7Y+mVlPrbc7rOTM71DO9Rxzt4lEIwDsjPDZarUTiXiwNWfI7aMBkOg4nk',
  '8aJ03qTS5O8e39MJDgQ38oWcDIJSuzYJMMwWYF15wba4zl5NazM2RhwHQP1/e7ngaHRuvZmggH162tJ3Ej3tDo90aijdvb2vjogbdM1S',
  'QiPlM6lyIyzEt0kKSqSf0WufuR3JniUxBiGSI9Ay/aupnUUBjUuacblGQi5nnC955+OCtygbR6CBffOWCMfHKSHg62MW/nFn2T4LPrFo',
  'Hc5gHHeTZlvKThQBsW4IMtY9Ux82TwtlbQLYG+HlwiQrQ6k802P/OdbW44FDGJjEjM99k1ZAsgbwMh3wK7MSpx5xlK8Cdq85tdA6kaQP',
  'JUTTw8m5XJA2WVB7Q3HUjBMFudlWkTgCuWXs6zlWpGz/CMKlhzlqfWJtrWRiTOTyEqPjIOgyiyJGawf68GF/amMMnxqqSoj/gMMBgffw',
  'eD7EQg+XoMYj2n2K2FpFQok2ZWVu9DE2AlkUaAqrQo97O0zFKPzyQ2fwtvwmGBqa3jfr/yAJht4OkdmZ8YzXQjRZWVMPv/KV77/vk1ZI',
  'ST3N+T3s0zmQ2Kp5CGjNdze8YCGQ576EjPe/wNT8tfcT2V/cuhoshLpiRyowUFyOZFdPVIBOME6Bnj4cJ+msww1I4PP0E9vB3dAhr8dj',
  'nXbDSWCuEBXJ85UgVCvcC3j3j4FKRNgFRQe0yKcGylZjfDamLz4J9s1V3NH1u45rymCBFL0vahHXTatLxJKLmxz5Z0CVNM4wuk5mB0fq',
  'GPMVcSZHFVd6BNSCaXENbaEsgEaVBn0d77OWv7MjV+w55PJQeYpZRzhJReLguyp3tBNX0ZE6T+yYE/bINoSkh4OcDq92+GRT4iWAeAfZ',
  'Jwlb24PuUkCIXPazZGRF/RlR2I1W+7Uwme/bumMW/qa/zK9p1MTADT9alv0cB9oxAJM1OtUVCFUejLbU/LX3E9lf3LoaLIS6YkcqMFBc',
  'jmRXT1SATjBOgZ4+HCfprMMNSODz9BPbwd3QIa/HY512w0lgrhAVyfOVIFQr3At494+BSkTYBSLjudp0pdwmCVja6eWyQIXCB8NsvCbI',
  'kQIlbnwmdVJUHSt6twvtR/UBuWSnxcrKi/Qt5Te8yknRa+45VYo1Lr8J+Kx8S+gVabw+5r8+eeU4eHzq9NFY8y96qKnXm/u+DYFRx7pr',
  'DciVAkwlWJu4iFaFuEyUhzz8uiMXwUIyFFPeDUtoGdojZHUaXa5EuRn1jCk/Uy0Ytz81dUDjE/lUf1YcvKQMw33pY4UXbbdB6cS7zjIx',
  'D1X/2Q==',
].join('');

/** Page information and one generic region coded as fax (ISO/IEC 14492 7.4.8, 7.4.6; MMR). */
const JBIG2 = [
  'AAAAADAAAQAAABMAAACMAAAAjAAAAAAAAAAAAAAAAAAAASYAAQAAAYUAAACMAAAAjAAAAAAAAAAAAAH///IgMwzFMxSQGZ////8sRl2R',
  'RBYj//////+bD/LmQ9zYf//////////+RZkUj//////////yyC6v/////////jmxTbMxcf///////45dl2XZdl2P///////xMxTNm2P/',
  '//kQzNmxTYLyLZFssp///////8i2JdUzFNvNi///////+VDkWy7LsuZdRD2Q4j////////kQHEzZmC5ID////+VApIZsNBtm2bZsObf/',
  '///////kwKbZsObFiRSB//////+RDlzItl2XYl2Q5H////////yoDy5+XMuy7Lsuf//////////yIFMwXiQ9iJFv/////4lQKSAXJAv/',
  '///5EBmCZhzbNuXP//////8sRNgubBcc2L//////+bD5mzNm2bDMNv/////////zbM2bZtm2bDm3///////////5mKbDkhm2SH//////',
  '//+PLqIpBdkW////////xm2bZEM2zbNv////////8RERER///wAQAQ==',
].join('');

const SIDE_DOTS = 140;
/** 4 dots a module at 150 dpi is what a code of our paper has on an office scanner. */
const SIDE_PT = (SIDE_DOTS / 150) * 72;

/** One page of A4 with the picture on it. */
async function machinePdf(
  filter: 'JPXDecode' | 'JBIG2Decode',
  bits: number,
  data: string,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  const picture = pdf.context.stream(new Uint8Array(Buffer.from(data, 'base64')), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: SIDE_DOTS,
    Height: SIDE_DOTS,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: bits,
    Filter: filter,
  });
  page.node.setXObject(PDFName.of('Picture'), pdf.context.register(picture));
  const drawn = `q ${SIDE_PT} 0 0 ${SIDE_PT} 100 100 cm /Picture Do Q`;
  page.node.addContentStream(pdf.context.register(pdf.context.stream(drawn)));
  return pdf.save();
}

export function jpeg2000Scan(): Promise<Uint8Array> {
  return machinePdf('JPXDecode', 8, JPEG_2000);
}
export function jbig2Scan(): Promise<Uint8Array> {
  return machinePdf('JBIG2Decode', 1, JBIG2);
}
