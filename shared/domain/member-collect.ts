/** Which personal fields the branch collects at all (domain §5.5): off until switched on. */
export const collectKeys = ['homeAddress', 'emergencyContact', 'nativePlace', 'photo'] as const;
export type CollectKey = (typeof collectKeys)[number];
export type Collected = Readonly<Record<CollectKey, boolean>>;

/** Key of the settings row: `{field: true}` for what is collected. */
export const COLLECT_SETTING = 'members.collect';

/** What is unknown or not a yes counts as no. */
export function collectedOf(own: unknown): Collected {
  const given = typeof own === 'object' && own !== null ? (own as Record<string, unknown>) : {};
  return Object.fromEntries(collectKeys.map((key) => [key, given[key] === true])) as Collected;
}

/** A field that is switched off is still shown where it holds something: nothing stored is hidden. */
export function isCollected(
  collected: Collected,
  key: CollectKey,
  ...values: (string | undefined)[]
): boolean {
  return collected[key] || values.some((value) => value !== undefined && value !== '');
}
