/** Size as the file manager shows it: 512 B, 86 KB, 23.5 MB, 5.7 GB (1024-based, as Windows counts). */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${Math.max(0, Math.round(bytes))} B`;
  const units = ['KB', 'MB', 'GB', 'TB'] as const;
  let value = bytes / 1024;
  let unit: string = units[0];
  for (const next of units.slice(1)) {
    if (value < 1024) break;
    value /= 1024;
    unit = next;
  }
  return `${value >= 100 || unit === 'KB' ? String(Math.round(value)) : value.toFixed(1)} ${unit}`;
}
