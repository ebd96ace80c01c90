import { styled } from '@mui/material/styles';

/** A page beside the rail: its head stays, what is below it scrolls by itself. */
export const Page = styled('main')({ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' });

/** The same for pages whose parts ask how wide it is: `@container page (max-width: …)`. */
export const MeasuredPage = styled(Page)({ containerType: 'inline-size', containerName: 'page' });
