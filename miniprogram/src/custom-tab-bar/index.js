// WeChat wants this component for tabBar.custom; each tab page paints kit/tab-bar itself.
Component({})
