/** 入党誓词, 党章 Art 6: word for word; desk signs and cards print it, a test counts its characters. */
export const PARTY_OATH =
  '我志愿加入中国共产党，拥护党的纲领，遵守党的章程，履行党员义务，执行党的决定，严守党的纪律，保守党的秘密，' +
  '对党忠诚，积极工作，为共产主义奋斗终身，随时准备为党和人民牺牲一切，永不叛党。';

/** The oath in lines that end with its own pauses, so that none is torn apart where it is set large. */
export const OATH_LINES: readonly string[] = [
  '我志愿加入中国共产党，拥护党的纲领，',
  '遵守党的章程，履行党员义务，执行党的决定，',
  '严守党的纪律，保守党的秘密，对党忠诚，',
  '积极工作，为共产主义奋斗终身，',
  '随时准备为党和人民牺牲一切，永不叛党。',
];
