"use strict";var standalone=(()=>{var a=Object.defineProperty;var g=Object.getOwnPropertyDescriptor;var h=Object.getOwnPropertyNames;var b=Object.prototype.hasOwnProperty;var v=(n,o)=>{for(var c in o)a(n,c,{get:o[c],enumerable:!0})},E=(n,o,c,t)=>{if(o&&typeof o=="object"||
typeof o=="function")for(let r of h(o))!b.call(n,r)&&r!==c&&a(n,r,{get:()=>o[r],enumerable:!(t=g(o,r))||
t.enumerable});return n};var j=n=>E(a({},"__esModule",{value:!0}),n);var x={};v(x,{standalone:()=>p,wake:()=>S});var u=Symbol.for("aelib.models"),w="aelib-model";function y(){let n=globalThis;return n[u]??=new Map,
n[u]}function m(n,o){return n.addEventListener(w,o),()=>y().get(n.dataset.model??"")}function p(n,o=()=>{}){let c={},t,r=e=>(c[e]??=new Set,c[e]),d=(e,s)=>{n[e]=s;for(let l of r(`change\
:${e}`))l()},f=()=>{let e=o();if(e!==t&&(t=e,!!e))for(let s of Object.keys(n)){let l=()=>{let i=e.get(
s);e===t&&i!==n[s]&&d(s,i)};e.on(`change:${s}`,l),l()}};return{join:f,get:e=>n[e],set(e,s){f(),d(e,s),
t?.set(e,s)},save_changes(){t?.save_changes()},on(e,s){r(e).add(s)},off(e,s){r(e).delete(s)}}}function S({
render:n},o,c){let t=document.querySelector(`[data-aelib="${c}"]:not([data-alive])`);if(!t)return;t.
dataset.alive="yes",t.replaceChildren();let r=p(o,m(t,()=>r.join()));r.join(),n({model:r,el:t})}return j(x);})();
