/**
 * SHA-512 (FIPS 180-4) as plain old script for the page inside a package. The page cannot count on
 * crypto.subtle: browsers do not offer it on file:// everywhere, and it cannot hash a file piece by piece.
 * 64-bit words are pairs of 32-bit halves. Tested against Node's own SHA-512.
 */
export const SHA512_SOURCE = String.raw`
var Sha512 = (function () {
  'use strict';
  function words(hex) {
    var out = new Int32Array(hex.length / 8);
    for (var i = 0; i < out.length; i += 1) out[i] = parseInt(hex.substr(i * 8, 8), 16) | 0;
    return out;
  }
  var K = words(
    '428a2f98d728ae227137449123ef65cdb5c0fbcfec4d3b2fe9b5dba58189dbbc3956c25bf348b538' +
    '59f111f1b605d019923f82a4af194f9bab1c5ed5da6d8118d807aa98a303024212835b0145706fbe' +
    '243185be4ee4b28c550c7dc3d5ffb4e272be5d74f27b896f80deb1fe3b1696b19bdc06a725c71235' +
    'c19bf174cf692694e49b69c19ef14ad2efbe4786384f25e30fc19dc68b8cd5b5240ca1cc77ac9c65' +
    '2de92c6f592b02754a7484aa6ea6e4835cb0a9dcbd41fbd476f988da831153b5983e5152ee66dfab' +
    'a831c66d2db43210b00327c898fb213fbf597fc7beef0ee4c6e00bf33da88fc2d5a79147930aa725' +
    '06ca6351e003826f142929670a0e6e7027b70a8546d22ffc2e1b21385c26c9264d2c6dfc5ac42aed' +
    '53380d139d95b3df650a73548baf63de766a0abb3c77b2a881c2c92e47edaee692722c851482353b' +
    'a2bfe8a14cf10364a81a664bbc423001c24b8b70d0f89791c76c51a30654be30d192e819d6ef5218' +
    'd69906245565a910f40e35855771202a106aa07032bbd1b819a4c116b8d2d0c81e376c085141ab53' +
    '2748774cdf8eeb9934b0bcb5e19b48a8391c0cb3c5c95a634ed8aa4ae3418acb5b9cca4f7763e373' +
    '682e6ff3d6b2b8a3748f82ee5defb2fc78a5636f43172f6084c87814a1f0ab728cc702081a6439ec' +
    '90befffa23631e28a4506cebde82bde9bef9a3f7b2c67915c67178f2e372532bca273eceea26619c' +
    'd186b8c721c0c207eada7dd6cde0eb1ef57d4f7fee6ed17806f067aa72176fba0a637dc5a2c898a6' +
    '113f9804bef90dae1b710b35131c471b28db77f523047d8432caab7b40c724933c9ebe0a15c9bebc' +
    '431d67c49c100d4c4cc5d4becb3e42b6597f299cfc657e2a5fcb6fab3ad6faec6c44198c4a475817'
  );
  var START = words(
    '6a09e667f3bcc908bb67ae8584caa73b3c6ef372fe94f82ba54ff53a5f1d36f1' +
    '510e527fade682d19b05688c2b3e6c1f1f83d9abfb41bd6b5be0cd19137e2179'
  );
  function Sha512() {
    this.state = new Int32Array(START);
    this.schedule = new Int32Array(160);
    this.block = new Uint8Array(128);
    this.filled = 0;
    this.length = 0;
  }
  Sha512.prototype.update = function (bytes) {
    var at = 0;
    this.length += bytes.length;
    if (this.filled > 0) {
      var take = Math.min(128 - this.filled, bytes.length);
      this.block.set(bytes.subarray(0, take), this.filled);
      this.filled += take;
      at = take;
      if (this.filled === 128) {
        compress(this.state, this.schedule, this.block, 0);
        this.filled = 0;
      }
    }
    for (; at + 128 <= bytes.length; at += 128) compress(this.state, this.schedule, bytes, at);
    if (at < bytes.length) {
      this.block.set(bytes.subarray(at), 0);
      this.filled = bytes.length - at;
    }
    return this;
  };
  Sha512.prototype.hex = function () {
    var bits = this.length * 8;
    var tail = new Uint8Array(this.filled < 112 ? 128 - this.filled : 256 - this.filled);
    tail[0] = 0x80;
    for (var i = 0; i < 7; i += 1) tail[tail.length - 1 - i] = Math.floor(bits / Math.pow(256, i)) & 255;
    this.update(tail);
    var text = '';
    for (var w = 0; w < 16; w += 1) text += ('0000000' + (this.state[w] >>> 0).toString(16)).slice(-8);
    return text;
  };
  function compress(S, W, data, at) {
    var i, hi, lo, xh, xl, yh, yl, t;
    for (i = 0; i < 32; i += 1, at += 4) {
      W[i] = (data[at] << 24) | (data[at + 1] << 16) | (data[at + 2] << 8) | data[at + 3];
    }
    for (i = 32; i < 160; i += 2) {
      hi = W[i - 30];
      lo = W[i - 29];
      xh = ((hi >>> 1) | (lo << 31)) ^ ((hi >>> 8) | (lo << 24)) ^ (hi >>> 7);
      xl = ((lo >>> 1) | (hi << 31)) ^ ((lo >>> 8) | (hi << 24)) ^ ((lo >>> 7) | (hi << 25));
      hi = W[i - 4];
      lo = W[i - 3];
      yh = ((hi >>> 19) | (lo << 13)) ^ ((lo >>> 29) | (hi << 3)) ^ (hi >>> 6);
      yl = ((lo >>> 19) | (hi << 13)) ^ ((hi >>> 29) | (lo << 3)) ^ ((lo >>> 6) | (hi << 26));
      t = (xl >>> 0) + (yl >>> 0) + (W[i - 31] >>> 0) + (W[i - 13] >>> 0);
      W[i + 1] = t;
      W[i] = xh + yh + W[i - 32] + W[i - 14] + ((t / 4294967296) | 0);
    }
    var ah = S[0], al = S[1], bh = S[2], bl = S[3], ch = S[4], cl = S[5], dh = S[6], dl = S[7];
    var eh = S[8], el = S[9], fh = S[10], fl = S[11], gh = S[12], gl = S[13], hh = S[14], hl = S[15];
    var th, tl, uh, ul;
    for (i = 0; i < 160; i += 2) {
      xh = ((eh >>> 14) | (el << 18)) ^ ((eh >>> 18) | (el << 14)) ^ ((el >>> 9) | (eh << 23));
      xl = ((el >>> 14) | (eh << 18)) ^ ((el >>> 18) | (eh << 14)) ^ ((eh >>> 9) | (el << 23));
      t = (hl >>> 0) + (xl >>> 0) + (((el & fl) ^ (~el & gl)) >>> 0) + (K[i + 1] >>> 0) + (W[i + 1] >>> 0);
      tl = t | 0;
      th = (hh + xh + ((eh & fh) ^ (~eh & gh)) + K[i] + W[i] + ((t / 4294967296) | 0)) | 0;
      yh = ((ah >>> 28) | (al << 4)) ^ ((al >>> 2) | (ah << 30)) ^ ((al >>> 7) | (ah << 25));
      yl = ((al >>> 28) | (ah << 4)) ^ ((ah >>> 2) | (al << 30)) ^ ((ah >>> 7) | (al << 25));
      t = (yl >>> 0) + (((al & bl) ^ (al & cl) ^ (bl & cl)) >>> 0);
      ul = t | 0;
      uh = (yh + ((ah & bh) ^ (ah & ch) ^ (bh & ch)) + ((t / 4294967296) | 0)) | 0;
      hh = gh; hl = gl; gh = fh; gl = fl; fh = eh; fl = el;
      t = (dl >>> 0) + (tl >>> 0);
      el = t | 0;
      eh = (dh + th + ((t / 4294967296) | 0)) | 0;
      dh = ch; dl = cl; ch = bh; cl = bl; bh = ah; bl = al;
      t = (tl >>> 0) + (ul >>> 0);
      al = t | 0;
      ah = (th + uh + ((t / 4294967296) | 0)) | 0;
    }
    add(S, 0, ah, al); add(S, 2, bh, bl); add(S, 4, ch, cl); add(S, 6, dh, dl);
    add(S, 8, eh, el); add(S, 10, fh, fl); add(S, 12, gh, gl); add(S, 14, hh, hl);
  }
  function add(S, i, hi, lo) {
    var t = (S[i + 1] >>> 0) + (lo >>> 0);
    S[i + 1] = t;
    S[i] = S[i] + hi + ((t / 4294967296) | 0);
  }
  return Sha512;
})();
`;
