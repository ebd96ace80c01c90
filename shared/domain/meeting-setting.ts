/** What a branch decides about its records, by what its superior asks for. Pure. */
import { z } from 'zod';

export const MEETING_SETTING_KEY = 'meetings.rules';
/** Share of 优秀 in 民主评议; `none` where no notice limits it. */
export const excellentShares = ['1/3', '1/4', '1/5', 'none'] as const;
export type ExcellentShare = (typeof excellentShares)[number];

export const meetingSettingSchema = z.object({
  /** For how many types one event may count. */
  mostSections: z.int().min(1).max(4),
  excellentShare: z.enum(excellentShares),
});
export type MeetingSetting = z.infer<typeof meetingSettingSchema>;

/**
 * Two types, as superiors who allow it at all allow it; a third of 优秀, the usual figure of notices (both domain §2.6,
 * local practice or unsure, hence settings).
 */
export const usualMeetingSetting: MeetingSetting = { mostSections: 2, excellentShare: '1/3' };

export function meetingSetting(settings: readonly { key: string; value?: unknown }[]): MeetingSetting {
  const stored = settings.find(({ key }) => key === MEETING_SETTING_KEY)?.value;
  const read = meetingSettingSchema.safeParse(stored);
  return read.success ? read.data : usualMeetingSetting;
}

/** How many may be 优秀 among `gradable`, rounded down. */
export function excellentCap(share: ExcellentShare, gradable: number): number {
  if (share === 'none') return gradable;
  return Math.floor(gradable / Number(share.slice(2)));
}
