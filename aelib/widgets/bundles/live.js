"use strict";var widget=(()=>{var S=Object.defineProperty;var K=Object.getOwnPropertyDescriptor;var H=Object.getOwnPropertyNames;var U=Object.prototype.hasOwnProperty;var Z=(t,e)=>{for(var n in e)S(t,n,{get:e[n],enumerable:!0})},J=(t,e,n,o)=>{if(e&&typeof e=="object"||
typeof e=="function")for(let r of H(e))!U.call(t,r)&&r!==n&&S(t,r,{get:()=>e[r],enumerable:!(o=K(e,r))||
o.enumerable});return t};var Q=t=>J(S({},"__esModule",{value:!0}),t);var xt={};Z(xt,{default:()=>bt});function F(t,e,n){for(let[o,r]of Object.entries(e))t.setAttribute(o,String(r));return t.append(...n),
t}function h(t,e={},...n){return F(document.createElement(t),e,n)}function A(t,e={},...n){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return F(o,e,n)}function C(t){let e=t.map(([n,o,r=""])=>h(
"span",{},h("i",{class:r,style:`color:${o}`}),n));return h("div",{class:"aelib-legend"},...e)}function _(...t){return h("div",{class:"aelib-beside"},...t)}var k={left:58,right:14,top:12,bottom:48};function q(t,e,n,{width:o=400,height:r=260,left:s=k.left}={}){
let a=A("svg",{viewBox:`0 0 ${o} ${r}`,class:"aelib-chart"});a.setAttribute("role","img"),a.setAttribute(
"aria-label",t),W(a,o,r);let i=r-k.bottom,l=A("g",{class:"aelib-axes"}),c=A("g");a.append(l,c);let b=u=>O(
u,s,o-k.right),f=u=>O(u,i,k.top),p={x:b(e),y:f(n)},w=(u,d)=>{Object.assign(p,{x:b(u),y:f(d)}),l.replaceChildren(
...tt(p,{left:s,right:o-k.right,height:r}))};w(e,n);let m=([u,d])=>`${p.x.at(u).toFixed(1)},${p.y.at(
d).toFixed(1)}`,v=(u,d)=>c.appendChild(A(u,d)),$=u=>{let d=v("path",u);return x=>d.setAttribute("d",
x)};return{node:a,setAxes:w,scale:p,line(u,d={}){let x=$({class:"aelib-line",stroke:u,...d});return g=>x(
g.length?`M${g.map(m).join("L")}`:"")},segments(u,d={}){let x=$({class:"aelib-line",stroke:u,...d});
return g=>x(g.map(([y,M])=>`M${m(y)}L${m(M)}`).join(""))},bars(u){let d=$({fill:u,class:"aelib-bars"});
return x=>d(x.map(g=>Y(g,p,i)).join(""))},dots(u,d){let x=$({class:"aelib-dots",stroke:u,"stroke-wid\
th":d});return g=>x(g.map(y=>`M${m(y)}h0`).join(""))},words(u){let d=v("text",u);return([x,g],y)=>{d.
setAttribute("x",p.x.at(x).toFixed(1)),d.setAttribute("y",p.y.at(g).toFixed(1)),d.textContent!==y&&(d.
textContent=y)}},circle(u){let d=v("circle",u);return([x,g])=>{d.setAttribute("cx",p.x.at(x).toFixed(
2)),d.setAttribute("cy",p.y.at(g).toFixed(2))}}}}function W(t,e,n){t.style.setProperty("--aelib-wide",
`${e}px`),t.style.setProperty("--aelib-tall",`${n}px`)}function X(t,e){let n=(e-t)/5,o=10**Math.floor(
Math.log10(n)),r=o*([1,2,5].find(i=>n<=1.01*i*o)??10),s=Math.ceil(t/r-1e-9),a=Math.floor(e/r+1e-9)-s+
1;return Array.from({length:a},(i,l)=>Number(((s+l)*r).toPrecision(10)))}function O({low:t,high:e,log:n=!1,
ticks:o,label:r},s,a){let i=n?Math.log:c=>c,l=i(e)-i(t)||1;return{at:c=>s+(a-s)*(i(c)-i(t))/l,back:c=>t+
(e-t)*(c-s)/(a-s),label:r,ticks:o??X(t,e)}}function Y([t,e,n],{x:o,y:r},s){let[a,i,l]=[o.at(t),o.at(
e),r.at(n)].map(c=>c.toFixed(1));return`M${a},${s}V${l}H${i}V${s}Z`}function*tt({x:t,y:e},{left:n,right:o,
height:r}){let s=r-k.bottom,a=(c,b)=>A("text",c,b);for(let c of t.ticks){let b=t.at(c);yield A("line",
{x1:b,x2:b,y1:s,y2:s+5}),yield a({x:b,y:s+19,"text-anchor":"middle"},String(c))}for(let c of e.ticks){
let b=e.at(c);yield A("line",{...{x1:n,x2:o,y1:b,y2:b},class:"aelib-grid"}),yield a({x:n-7,y:b+4,"te\
xt-anchor":"end"},String(c))}yield A("line",{x1:n,x2:o,y1:s,y2:s});let i=(n+o)/2;yield a({x:i,y:r-8,
"text-anchor":"middle"},t.label);let l=`translate(10 ${(k.top+s)/2}) rotate(-90)`;yield a({transform:l,
"text-anchor":"middle"},e.label)}function j(t,e,n){let o=t?.kernel??t?.context?.sessionContext?.session?.kernel,r,s=()=>{r?.comm_live!==
!1&&!o?.isDisposed||(i(),n())},a=!1,i=()=>{a=!0,r?.off("comm_live_update",s),o?.disposed.disconnect(
s)};o?.disposed.connect(s);let l=c=>{a||(r=c,r.on("comm_live_update",s),s())};return t?.get_model(e).
then(l,()=>{}),i}var L=Symbol.for("aelib.models"),et="aelib-model";function P(){let t=globalThis;return t[L]??=new Map,
t[L]}function I(t,e){P().set(t,e);for(let n of document.querySelectorAll(`[data-model="${t}"]`))n.dispatchEvent(
new Event(et));return()=>{P().delete(t)}}function R(t){return{initialize({model:e}){return I(e.get("_page"),e)},render({model:e,el:n}){n.classList.
add("aelib-widget");try{return t({model:ot(e),el:n,manager:e.widget_manager})}catch(o){let r=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw n.replaceChildren(h("p",{class:"aelib-error"},
r)),o}}}}function T(t,e,n){let o=e.map(r=>t.on(`change:${r}`,n));return n(),()=>{for(let r of o)r()}}
var nt=25;function ot(t){let e=new Map,n=null,o=!1,r=()=>{let s=n;o=!0;try{for(let a of rt(s))t.set(
a,s[a])}finally{n=null,o=!1}t.save_changes()};return{get:s=>n&&s in n?n[s]:t.get(s),put(s){n||setTimeout(
r,nt),n={...n,...s};let a=Object.keys(s).flatMap(i=>[...e.get(`change:${i}`)??[]]);for(let i of new Set(
a))i()},on(s,a){let i=()=>{o||a()},l=e.get(s)??new Set;return e.set(s,l.add(a)),t.on(s,i),()=>{l.delete(
a),t.off(s,i)}}}}function rt(t){return Object.keys(t)}function z(t){let e=atob(t),n=new Uint8Array(e.length);for(let o=0;o<n.length;o++)n[o]=e.charCodeAt(
o);return n}function st(t){let e=z(t.data);if(t.type==="float32")return new Float32Array(e.buffer);let n=new Float32Array(
e.length);if(t.type==="grey"){for(let r=0;r<n.length;r++)n[r]=e[r]/255;return n}if(t.type==="int8"){
let r=new Float32Array(z(t.scale).buffer),s=e.length/r.length,a=new Int8Array(e.buffer);return r.forEach(
(i,l)=>{for(let c=l*s;c<(l+1)*s;c++)n[c]=a[c]*i}),n}let{type:o}=t;throw new Error(`numbers must be f\
loat32, int8 or grey, not ${o}`)}function at(t,e){let n=st(t),o=Math.round(n.length/e);return Array.
from({length:o},(r,s)=>n.subarray(s*e,(s+1)*e))}function it(t,e){return at(t,e.reduce((n,o)=>n*o))}function D(t,e){
return t.map(({name:n,images:o})=>[n,it(o,e)])}function G(t,e,[n,o,r=1],s={}){let{columns:a=e.length,low:i=0,high:l=1}=s,c=Math.max(1,Math.round(o/
14)),b=Math.ceil(e.length/a),f=a*(o+c)-c,p=b*(n+c)-c;t.width!==f&&(t.width=f),t.height!==p&&(t.height=
p);let w=t.getContext("2d"),m=w.createImageData(f,p),v=255/(l-i);e.forEach(($,u)=>{let d=Math.floor(
u/a)*(n+c)*f+u%a*(o+c);for(let x=0;x<n*o;x++){let g=4*(d+Math.floor(x/o)*f+x%o);for(let y=0;y<3;y++){
let M=$[r*x+y%r];m.data[g+y]=(M-i)*v}m.data[g+3]=255}}),w.putImageData(m,0,0)}function ct(t,e){let n=`calc(var(--aelib-zoom) * ${e*t.width}px)`;t.style.width=`min(${n}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function N(t,e=2){let n=h("div",{class:"aelib-strips"}),o=[],r=()=>{let a=h("div",{class:"aelib-name"}),
i=h("canvas",{role:"img"});return n.append(a,i),{words:a,canvas:i}};return{node:n,draw:(a,{shape:i=t,
zoom:l=e,...c}={})=>{a.forEach(([b,f],p)=>{o[p]??=r();let{words:w,canvas:m}=o[p];G(m,f,i,c),ct(m,l),
m.setAttribute("aria-label",`${b}: ${f.length} images`),w.textContent=b});for(let{words:b,canvas:f}of o.
splice(a.length))b.remove(),f.remove()}}}var lt=56,ut="The kernel behind this panel was restarted or has ended, and the training with it. Bel\
ow is what it last showed. For a new panel, run the cells above again and then this one.",E={training:"\
var(--aelib-deep)",validation:"var(--aelib-denoising)"};function dt({model:t,el:e,manager:n}){let o=B(
t.get("losses")),r=q("loss after each epoch",...o,{left:74}),s=f=>{let[p,w]=[r.line(f),r.dots(f,6)];
return m=>{let v=m.map(($,u)=>[u+1,$]);p(v),w(v)}},[a,i]=[s(E.training),s(E.validation)],l=N([28,28]);
e.append(_(h("div",{},r.node,C(Object.entries(E))),l.node)),e.append(h("style",{},`[data-panel="${t.
get("own_id")}"] { display: none; }`));let c=()=>{let f=t.get("losses"),{shape:p,rows:w}=t.get("pict\
ures");r.setAxes(...B(f)),a(f.training),i(f.validation),l.draw(D(w,p),{shape:p,zoom:lt/p[0]})},b=[pt(
e),T(t,["losses","pictures"],c),j(n,t.get("own_id"),()=>V(e))];return()=>{for(let f of b)f()}}function ft(t,e){
let n=e.querySelector(".widget-readout")?.textContent??"";t.setAttribute("role","slider");for(let o of[
"aria-valuenow","aria-valuetext"])t.setAttribute(o,n)}function pt(t){let e=()=>{let s=t.closest(".wi\
dget-vbox");for(let a of s?.querySelectorAll(".widget-slider")??[]){let i=a.querySelector(".widget-l\
abel")?.textContent??"";for(let l of a.querySelectorAll(".ui-slider-handle"))ft(l,a);for(let l of a.
querySelectorAll("[role=slider], .widget-readout"))l.setAttribute("aria-label",i)}return s?.querySelector(
":scope > .widget-html")?.setAttribute("aria-live","polite"),s},n=new MutationObserver(e),o=()=>{let s=e();
s?n.observe(s,{childList:!0,subtree:!0}):r-- >0&&requestAnimationFrame(o)},r=600;return o(),()=>n.disconnect()}
function V(t){if(!t.isConnected){requestAnimationFrame(()=>V(t));return}t.prepend(h("p",{class:"aeli\
b-error",role:"alert"},ut));let e=t.closest(".widget-vbox");for(let n of e?.children??[])if(!n.contains(
t)){n.setAttribute("inert",""),n.classList.add("aelib-gone");for(let o of n.querySelectorAll("button\
, input, select"))o.setAttribute("disabled","")}}function B({epochs:t,training:e,validation:n}){let o=[
...e,...n],r=o.length?1.1*Math.max(...o,.001):.1;return[{low:0,high:Math.max(t,2),label:"epoch"},{low:0,
high:r,label:"mean squared error"}]}var bt=R(dt);return Q(xt);})();
widget = widget.default;
export { widget as default };
