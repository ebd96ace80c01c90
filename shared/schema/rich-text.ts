/** Block text of minutes: four heading levels, paragraphs, two kinds of list, bold. Nothing else. */
import { z } from 'zod';

export const runSchema = z.object({ text: z.string(), bold: z.boolean().optional() });
export const blockSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    runs: z.array(runSchema),
  }),
  z.object({ type: z.literal('paragraph'), runs: z.array(runSchema) }),
  z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(z.array(runSchema)) }),
]);
export const richTextSchema = z.array(blockSchema);

export type Run = z.infer<typeof runSchema>;
export type Block = z.infer<typeof blockSchema>;
export type RichText = z.infer<typeof richTextSchema>;
