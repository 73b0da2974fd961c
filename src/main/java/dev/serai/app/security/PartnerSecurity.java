package dev.serai.app.security;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** The partners' door: an API key opens the caller's own part and no other. No session, hence no CSRF token. */
@Configuration(proxyBeanMethods = false)
class PartnerSecurity {

    private static final String OWN_PART = "/api/partners/{partner}/**";

    @Bean
    PartnerCalls partnerCalls() {
        return new PartnerCalls();
    }

    @Bean
    @Order(1)
    SecurityFilterChain partnerDoor(
            HttpSecurity http, PartnerKeys keys, ApplicationAvailability availability, PartnerCalls partnerCalls)
            throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(calls -> calls
                        // A dispatch within the server goes on with a call that was let in already.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OWN_PART)
                        .access(ownPartOnly())
                        .anyRequest()
                        .denyAll())
                .addFilterBefore(new ApiKeyFilter(keys), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new OpeningHours(availability, partnerCalls), ApiKeyFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, e) ->
                                Refusals.unauthorized(response, "Bearer", "Send your API key."))
                        .accessDeniedHandler(
                                (request, response, e) -> Refusals.forbidden(response, "This key does not open that.")))
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> ownPartOnly() {
        return (who, call) -> new AuthorizationDecision(who.get() instanceof PartnerAuthentication partner
                && partner.getPrincipal().equals(call.getVariables().get("partner")));
    }
}
