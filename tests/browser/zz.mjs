import { startBrowser } from "./support.mjs";
const b = await startBrowser();
const I="upotus/mittari/181?v=1&kunta=992";
for (const [n,path,w,scheme] of [["a",I,640,"light"],["b",I,320,"light"],["c",I+"&teema=tumma&nakyma=kunnat",640,"light"],["d","upotus/kunta/992?v=1",640,"light"],["e","upotus/kunta/992?v=1&ilmio=tyottomyys",360,"dark"],["f","upotus/painopiste/mielen-hyvinvointi?v=1",640,"light"]]) {
  const p = await b.openPage("/"+path,{width:w,height:700,colorScheme:scheme}); await p.waitForSelector(".embed__foot a"); await p.waitForTimeout(1200); await p.screenshot({path:`/tmp/e-${n}.png`,fullPage:true}); await p.context().close(); }
const p = await b.openPage("/mittari/181?kunta=992",{width:1280,height:900}); await p.waitForSelector(".series-table tbody tr"); await p.getByRole("button",{name:"Upota",exact:true}).scrollIntoViewIfNeeded(); await p.screenshot({path:"/tmp/e-page.png"}); await p.getByRole("button",{name:"Upota",exact:true}).click(); await p.waitForTimeout(2500); await p.screenshot({path:"/tmp/e-dialog.png"}); await p.context().close();
await b.close();
