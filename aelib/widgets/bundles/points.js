"use strict";var widget=(()=>{var j=Object.defineProperty;var xt=Object.getOwnPropertyDescriptor;var gt=Object.getOwnPropertyNames;var bt=Object.prototype.hasOwnProperty;var yt=(t,n)=>{for(var e in n)j(t,e,{get:n[e],enumerable:!0})},wt=(t,n,e,o)=>{if(n&&typeof n=="objec\
t"||typeof n=="function")for(let r of gt(n))!bt.call(t,r)&&r!==e&&j(t,r,{get:()=>n[r],enumerable:!(o=
xt(n,r))||o.enumerable});return t};var kt=t=>wt(j({},"__esModule",{value:!0}),t);var Pt={};yt(Pt,{default:()=>jt});function V(t,n,e){for(let[o,r]of Object.entries(n))t.setAttribute(o,String(r));return t.append(...e),
t}function d(t,n={},...e){return V(document.createElement(t),n,e)}function w(t,n={},...e){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return V(o,n,e)}function H(t){let n=t.map(([e,o,r=""])=>d(
"span",{},d("i",{class:r,style:`color:${o}`}),e));return d("div",{class:"aelib-legend"},...n)}function K(){return d("p",{class:"aelib-readout","aria-live":"polite"})}function W(...t){return d("d\
iv",{class:"aelib-beside"},...t)}var M={left:58,right:14,top:12,bottom:48};function P(t,n,e,{width:o=400,height:r=260,left:s=M.left}={}){
let a=w("svg",{viewBox:`0 0 ${o} ${r}`,class:"aelib-chart"});a.setAttribute("role","img"),a.setAttribute(
"aria-label",t),At(a,o,r);let c=r-M.bottom,p=w("g",{class:"aelib-axes"}),i=w("g");a.append(p,i);let f=l=>Y(
l,s,o-M.right),$=l=>Y(l,c,M.top),x={x:f(n),y:$(e)},E=(l,u)=>{Object.assign(x,{x:f(l),y:$(u)}),p.replaceChildren(
...St(x,{left:s,right:o-M.right,height:r}))};E(n,e);let k=([l,u])=>`${x.x.at(l).toFixed(1)},${x.y.at(
u).toFixed(1)}`,S=(l,u)=>i.appendChild(w(l,u)),g=l=>{let u=S("path",l);return h=>u.setAttribute("d",
h)};return{node:a,setAxes:E,scale:x,line(l,u={}){let h=g({class:"aelib-line",stroke:l,...u});return m=>h(
m.length?`M${m.map(k).join("L")}`:"")},segments(l,u={}){let h=g({class:"aelib-line",stroke:l,...u});
return m=>h(m.map(([A,L])=>`M${k(A)}L${k(L)}`).join(""))},bars(l){let u=g({fill:l,class:"aelib-bars"});
return h=>u(h.map(m=>$t(m,x,c)).join(""))},dots(l,u){let h=g({class:"aelib-dots",stroke:l,"stroke-wi\
dth":u});return m=>h(m.map(A=>`M${k(A)}h0`).join(""))},words(l){let u=S("text",l);return([h,m],A)=>{
u.setAttribute("x",x.x.at(h).toFixed(1)),u.setAttribute("y",x.y.at(m).toFixed(1)),u.textContent!==A&&
(u.textContent=A)}},circle(l){let u=S("circle",l);return([h,m])=>{u.setAttribute("cx",x.x.at(h).toFixed(
2)),u.setAttribute("cy",x.y.at(m).toFixed(2))}}}}function At(t,n,e){t.style.setProperty("--aelib-wid\
e",`${n}px`),t.style.setProperty("--aelib-tall",`${e}px`)}function Mt(t,n){let e=(n-t)/5,o=10**Math.
floor(Math.log10(e)),r=o*([1,2,5].find(c=>e<=1.01*c*o)??10),s=Math.ceil(t/r-1e-9),a=Math.floor(n/r+1e-9)-
s+1;return Array.from({length:a},(c,p)=>Number(((s+p)*r).toPrecision(10)))}function Y({low:t,high:n,
log:e=!1,ticks:o,label:r},s,a){let c=e?Math.log:i=>i,p=c(n)-c(t)||1;return{at:i=>s+(a-s)*(c(i)-c(t))/
p,back:i=>t+(n-t)*(i-s)/(a-s),label:r,ticks:o??Mt(t,n)}}function $t([t,n,e],{x:o,y:r},s){let[a,c,p]=[
o.at(t),o.at(n),r.at(e)].map(i=>i.toFixed(1));return`M${a},${s}V${p}H${c}V${s}Z`}function*St({x:t,y:n},{
left:e,right:o,height:r}){let s=r-M.bottom,a=(i,f)=>w("text",i,f);for(let i of t.ticks){let f=t.at(i);
yield w("line",{x1:f,x2:f,y1:s,y2:s+5}),yield a({x:f,y:s+19,"text-anchor":"middle"},String(i))}for(let i of n.
ticks){let f=n.at(i);yield w("line",{...{x1:e,x2:o,y1:f,y2:f},class:"aelib-grid"}),yield a({x:e-7,y:f+
4,"text-anchor":"end"},String(i))}yield w("line",{x1:e,x2:o,y1:s,y2:s});let c=(e+o)/2;yield a({x:c,y:r-
8,"text-anchor":"middle"},t.label);let p=`translate(10 ${(M.top+s)/2}) rotate(-90)`;yield a({transform:p,
"text-anchor":"middle"},n.label)}var Z={"data-lm-suppress-shortcuts":"true"};function T(t,n,e,o,r=String){let s={type:"range",min:0,max:o.
length-1,step:1},a=d("input",{...s,"aria-label":e,...Z}),c=d("span",{class:"aelib-value"}),p=()=>{let f=r(
t.get(n));a.value=String(vt(o,t.get(n))),a.setAttribute("aria-valuetext",f),c.textContent=f};return a.
addEventListener("input",()=>X(t,n,o[Number(a.value)])),{node:d("label",{class:"aelib-control"},d("s\
pan",{},e),a,c),follow:p}}function vt(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(r=>Math.abs(
Number(r)-Number(n)));return o.indexOf(Math.min(...o))}function J(t,n,e,o){let r=o.map(c=>d("option",
{value:c},c)),s=d("select",{"aria-label":e,...Z},...r),a=()=>{s.value=String(t.get(n))};return s.addEventListener(
"change",()=>X(t,n,o[s.selectedIndex])),{node:d("label",{class:"aelib-control"},d("span",{},e),s),follow:a}}function Q(...t){return{node:d("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function X(t,n,e){t.put({[n]:e})}function tt(t,n=64){let e=new Map;return o=>{let r=e.has(o)?e.get(o):t(o);return e.delete(o),e.set(o,
r),e.size>n&&e.delete(e.keys().next().value),r}}var et=Symbol.for("aelib.models"),Ot="aelib-model";function nt(){let t=globalThis;return t[et]??=new Map,
t[et]}function ot(t,n){nt().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.
dispatchEvent(new Event(Ot));return()=>{nt().delete(t)}}function rt(t){return{initialize({model:n}){return ot(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:Ft(n),el:e,manager:n.widget_manager})}catch(o){let r=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(d("p",{class:"aelib-error"},
r)),o}}}}function st(t,n,e){let o=n.map(r=>t.on(`change:${r}`,e));return e(),()=>{for(let r of o)r()}}
var Et=25;function Ft(t){let n=new Map,e=null,o=!1,r=()=>{let s=e;o=!0;try{for(let a of Ct(s))t.set(
a,s[a])}finally{e=null,o=!1}t.save_changes()};return{get:s=>e&&s in e?e[s]:t.get(s),put(s){e||setTimeout(
r,Et),e={...e,...s};let a=Object.keys(s).flatMap(c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(
a))c()},on(s,a){let c=()=>{o||a()},p=n.get(s)??new Set;return n.set(s,p.add(a)),t.on(s,c),()=>{p.delete(
a),t.off(s,c)}}}}function Ct(t){return Object.keys(t)}function at(t,n){let e=0;for(let o=0;o<t.length;o++)e+=(t[o]-n[o])**2;return e}function ct(t,n){return t.map((e,o)=>{let r=t.map(a=>at(e,a));return[...t.keys()].filter(a=>a!==o).sort(
(a,c)=>r[a]-r[c]).slice(0,n)})}function it(t,n){let e=t.map(o=>new Set(o.slice(0,n)));return e.flatMap(
(o,r)=>[...o].filter(s=>r<s||!e[s].has(r)).map(s=>[Math.min(r,s),Math.max(r,s)]))}function lt(t){let n=atob(t),e=new Uint8Array(n.length);for(let o=0;o<e.length;o++)e[o]=n.charCodeAt(
o);return e}function z(t){let n=lt(t.data);if(t.type==="float32")return new Float32Array(n.buffer);let e=new Float32Array(
n.length);if(t.type==="grey"){for(let r=0;r<e.length;r++)e[r]=n[r]/255;return e}if(t.type==="int8"){
let r=new Float32Array(lt(t.scale).buffer),s=n.length/r.length,a=new Int8Array(n.buffer);return r.forEach(
(c,p)=>{for(let i=p*s;i<(p+1)*s;i++)e[i]=a[i]*c}),e}let{type:o}=t;throw new Error(`numbers must be f\
loat32, int8 or grey, not ${o}`)}function D(t,n){let e=z(t),o=Math.round(e.length/n);return Array.from(
{length:o},(r,s)=>e.subarray(s*n,(s+1)*n))}var v=["#440154","#482173","#433e85","#38588c","#2d708e","#25858e"].concat(["#1e9b8a","#2ab07f","#52\
c569","#86d549","#c2df23","#fde725"]),ut="var(--aelib-denoising)";function Lt({model:t,el:n}){let{counts:e,
noises:o,points:r,t:s,shortcut:a,methods:c}=t.get("payload"),p=z(s),i=r.map(b=>D(b,3)),f=Nt(p),$=Q(T(
t,"neighbours","neighbours",e),T(t,"noise","noise",o),...c.length>1?[J(t,"method","method",c.map(({name:b})=>b))]:
[]),[x,E]=_t(i.flat().map(C)),k=P("the roll from the side, with its short cuts",{...x,label:"first a\
xis of space"},{...E,label:"third axis of space"},{width:352,height:340}),S={low:0,high:1,label:""},
g=P("the map",S,S,{width:400,height:340}),l=pt(k,f),u=pt(g,f),h=k.segments(ut,{class:"aelib-line ael\
ib-cuts",style:"stroke-width:1.4"}),m=K(),A=H([["inner end of the roll",v[0]],["middle",v[6]],["oute\
r end",v[11]],["short cut",ut]]);n.append($.node,W(k.node,g.node),A,m);let L=Math.max(...e),ft=tt(b=>ct(
i[o.indexOf(b)],L));return st(t,["neighbours","noise","method"],()=>{$.follow();let[b,N]=[t.get("nei\
ghbours"),t.get("noise")],F=t.get("method"),_=i[o.indexOf(N)],R=e.indexOf(b)*o.length+o.indexOf(N),{
maps:dt,correlations:ht}=c[c.findIndex(({name:y})=>y===F)],q=D(dt[R],2).map(y=>[...y]),B=it(ft(N),b),
U=B.filter(([y,O])=>Math.abs(p[y]-p[O])>a);l(_.map(C)),h(U.map(([y,O])=>[C(_[y]),C(_[O])]));let G=(y,O)=>({
...I(q.map(mt=>mt[y])),label:O});g.setAxes(G(0,`first coordinate of the map by ${F}`),G(1,"second co\
ordinate")),g.node.setAttribute("aria-label",`the map by ${F}`),u(q),m.textContent=`${F} with ${b} n\
eighbours: rank correlation with the place along the roll ${ht[R].toFixed(2)}. ${U.length} of ${B.length.
toLocaleString("en-US")} links are short cuts.`})}function C([t,,n]){return[t,n]}function Nt(t){let{
low:n,high:e}=I([...t],0),o=v.length-1;return Array.from(t,r=>Math.min(Math.floor((r-n)/(e-n)*v.length),
o))}function pt(t,n){let e=t.dots("var(--aelib-other)",7.5),o=v.map(r=>t.dots(r,6));return r=>{e(r),
o.forEach((s,a)=>{s(r.filter((c,p)=>n[p]===a))})}}function I(t,n=.05){let[e,o]=[Math.min(...t),Math.
max(...t)],r=o-e||1;return{low:e-n*r,high:o+(o>e?n:1)*r}}function _t(t){let n=[0,1].map(o=>I(t.map(r=>r[o]))),
e=Math.max(...n.map(({low:o,high:r})=>r-o));return n.map(({low:o,high:r})=>({low:(o+r-e)/2,high:(o+r+
e)/2}))}var jt=rt(Lt);return kt(Pt);})();
widget = widget.default;
export { widget as default };
