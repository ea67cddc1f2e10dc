package io.forecourt.process.engine;

import io.forecourt.process.PasswordHashes;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.springframework.stereotype.Component;

@Component
class PasswordRehash implements PasswordHashes {

  private final PasswordHash hash;
  private final IdentityService identities;
  private final ProcessEngine engine;

  PasswordRehash(PasswordHash hash, IdentityService identities, ProcessEngine engine) {
    this.hash = hash;
    this.identities = identities;
    this.engine = engine;
  }

  @Override
  public void upgrade(String user, String password) {
    User login = identities.createUserQuery().userId(user).singleResult();
    if (login == null || hash.isCurrent(login.getPassword())) {
      return;
    }
    login.setPassword(password);
    try {
      ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
          .getCommandExecutorTxRequired()
          .execute(new SaveUserCmd(login, true));
    } catch (OptimisticLockingException e) {
      // Another request of the same user was first, with the same password.
    }
  }

  @Override
  public void pretendToCheck(String password) {
    hash.encrypt(password);
  }
}
