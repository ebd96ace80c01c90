export { WipePage } from './WipePage';
