export { FillPanelPage } from './FillPanelPage';
