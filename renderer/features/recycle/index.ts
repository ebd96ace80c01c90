export { RecyclePage } from './RecyclePage';
