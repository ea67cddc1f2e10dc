package io.forecourt;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** An identity provider that signs ID tokens with a real key, and says whatever a test wants. */
public final class FakeProvider {

  public static final String CLIENT = "forecourt-client";

  /** Riverside's reps, its managers, Lakeside's managers and the administrators. */
  public static final Map<String, Object> SETTINGS;

  private static final WireMockServer SERVER =
      new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

  private static final RSAKey KEY = key();

  static {
    SERVER.start();
    SERVER.stubFor(
        get(urlPathEqualTo("/.well-known/openid-configuration"))
            .willReturn(
                okJson(
                    """
                    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize",
                     "token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                     "subject_types_supported":["public"],"response_types_supported":["code"],
                     "id_token_signing_alg_values_supported":["RS256"]}"""
                        .formatted(issuer()))));
    SERVER.stubFor(
        get(urlPathEqualTo("/keys")).willReturn(okJson(new JWKSet(KEY.toPublicJWK()).toString())));
    SETTINGS =
        Map.of(
            "forecourt.access.oidc.issuer", issuer(),
            "forecourt.access.oidc.client-id", CLIENT,
            "forecourt.access.oidc.client-secret", "client-secret",
            "forecourt.access.oidc.label", "Acme",
            "forecourt.access.oidc.roles[Riverside Sales]", "rep@riverside",
            "forecourt.access.oidc.roles[Riverside Managers]", "manager@riverside",
            "forecourt.access.oidc.roles[Lakeside Managers]", "manager@lakeside");
  }

  public static String issuer() {
    return "http://localhost:" + SERVER.port();
  }

  /** Claims of a token as it should be. */
  public static JWTClaimsSet.Builder claims(String subject, String name, String nonce) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .audience(CLIENT)
        .subject(subject)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)))
        .claim("nonce", nonce)
        .claim("preferred_username", name)
        .claim("groups", List.of("Everyone"));
  }

  /** The next code is exchanged for this token, signed by the published key. */
  public static void answer(JWTClaimsSet claims) throws JOSEException {
    answer(claims, KEY);
  }

  /** Signed by a key that only claims to be the published one. */
  public static void answerForged(JWTClaimsSet claims) throws JOSEException {
    answer(claims, key());
  }

  private static void answer(JWTClaimsSet claims, RSAKey key) throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), claims);
    token.sign(new RSASSASigner(key));
    SERVER.stubFor(
        post(urlPathEqualTo("/token"))
            .willReturn(
                okJson(
                    "{\"access_token\":\"opaque\",\"token_type\":\"Bearer\",\"expires_in\":300,"
                        + "\"id_token\":\"%s\"}".formatted(token.serialize()))));
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("signing").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private FakeProvider() {}
}
